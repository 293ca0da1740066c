import assert from 'node:assert/strict';
import fc from 'fast-check';
import { localPath, readProduction } from '../../../src/core/report/production.ts';
import { anyCharacter, joined, runs } from '../support/arbitraries.ts';

describe('readProduction', () => {
  const reads = (written: string, label: string, target?: string) =>
    it(written, () =>
      assert.deepEqual(
        readProduction(written),
        target === undefined ? { label } : { label, target },
      ),
    );
  reads(
    '[Procédure d’installation](docs/procedure.md)',
    'Procédure d’installation',
    'docs/procedure.md',
  );
  reads('  [A](https://exemple.fr/a?b=1#c)  ', 'A', 'https://exemple.fr/a?b=1#c');
  reads('[A](a.pdf "Titre")', 'A', 'a.pdf');
  reads('[A]( a.pdf )', 'A', 'a.pdf');
  reads('[A](<mon fichier.pdf>)', 'A', 'mon fichier.pdf');
  reads('[A](a(1).pdf)', 'A', 'a(1).pdf');
  reads('[](a.pdf)', '', 'a.pdf');
  reads('Schéma réseau', 'Schéma réseau');
  reads(' Schéma (v2) ', 'Schéma (v2)');
  reads('[A]()', '[A]()');
  reads('[A](<>)', '[A](<>)');
  reads('[A] (a.pdf)', '[A] (a.pdf)');
  reads('voir [A](a.pdf)', 'voir [A](a.pdf)');

  describe('localPath', () => {
    const leads = (target: string, path: string | undefined) =>
      it(JSON.stringify(target), () => {
        const found = localPath(target);
        assert.equal(found && `${found.folder}/${found.name}`, path);
      });
    leads('docs/plan.md', 'docs/plan.md');
    leads('.\\docs\\plan.md', 'docs/plan.md');
    leads('docs/../plan.md', './plan.md');
    leads('../../secret.txt', '../../secret.txt'); // whoever asks knows how far the folder goes
    leads('a/%2e%2e/%2e%2e/secret.txt', '../secret.txt');
    for (const elsewhere of [
      ...[
        'C:\\plan.pdf',
        'c:/plan.pdf',
        'D:plan.pdf',
        '\\\\serveur\\partage\\plan.pdf',
        '//serveur/plan.pdf',
      ],
      ...[
        '/plan.pdf',
        '\\plan.pdf',
        'file:///etc/passwd',
        'command:x',
        '#titre',
        '?x',
        '..',
        '.',
        '',
      ],
    ]) {
      leads(elsewhere, undefined);
    }
    it('gives a path of plain steps for any text', () => {
      fc.assert(
        fc.property(
          fc.oneof(
            joined(['..', '/', '\\', '.', '%2e', '%', 'C:', 'é', 'a', '?', '#', ' ']),
            fc.string({ unit: anyCharacter }),
          ),
          (text) => {
            const found = localPath(text);
            if (!found) return;
            const steps = found.folder.split('/');
            const up = steps.lastIndexOf('..') + 1;
            assert.ok(
              steps.slice(0, up).every((step) => step === '..'),
              'up comes first',
            );
            assert.ok(found.folder === '.' || !steps.some((step) => step === '.' || step === ''));
            assert.ok(!['', '.', '..'].includes(found.name));
          },
        ),
        { numRuns: runs(300) },
      );
    });
  });

  it('gives a label or a link for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (text) => {
        const { label, target } = readProduction(text);
        assert.ok(target === undefined ? label === text.trim() : target !== '');
      }),
    );
  });
});
