import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readProduction } from '../../../src/report/production.ts';

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

  it('gives a label or a link for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { label, target } = readProduction(text);
        assert.ok(target === undefined ? label === text.trim() : target !== '');
      }),
    );
  });
});
