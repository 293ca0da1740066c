import assert from 'node:assert/strict';
import fc from 'fast-check';
import { suggesterFor } from '../../../src/core/suggestions/suggest.ts';
import { joined } from '../support/arbitraries.ts';
import { reportOf, reportText, SISR, SLAM } from '../support/reports.ts';
import { inEveryVariant } from '../support/variants.ts';

const suggestSisr = suggesterFor(SISR);
const suggestSlam = suggesterFor(SLAM);

const BACKUPS = `# Copies de nuit

Chaque nuit Veeam fait une sauvegarde incrémentielle, avec une rétention de trente jours.
La restauration d’une machine est testée chaque mois.
`;

function codes(header: string, body: string): string[] {
  return suggestSisr(reportOf(reportText(header, body))).map(({ skill }) => skill.code);
}

describe('Suggestions', () => {
  inEveryVariant('name the sub-skill that the words speak of, and these words', (as) => {
    const [best] = suggestSisr(reportOf(as(reportText('competences: []', BACKUPS))));
    assert.equal(best?.skill.code, 'B1.1.5');
    assert.deepEqual(
      best.words.map((word) => word.normalize('NFC')),
      ['Copies', 'Veeam', 'incrémentielle'],
    );
  });

  it('leave out what is declared or ticked, but not what waits unticked', () => {
    assert.ok(codes('competences: []', BACKUPS).includes('B1.1.5'));
    assert.ok(!codes('competences: [B1.1.5]', BACKUPS).includes('B1.1.5'));
    assert.ok(!codes('competences: []', `- [x] B1.1.5\n\n${BACKUPS}`).includes('B1.1.5'));
    assert.ok(codes('competences: []', `- [ ] B1.1.5\n\n${BACKUPS}`).includes('B1.1.5'));
    assert.ok(
      codes('competences: [B1.1]', BACKUPS).includes('B1.1.5'),
      'a competency is no detail',
    );
  });

  it('take the wordings of task items and listed codes for no evidence', () => {
    const checklist = SISR.skills.map(({ code, wording }) => `- [ ] ${code} ${wording}`).join('\n');
    assert.deepEqual(codes('competences: []', checklist), []);
    assert.deepEqual(codes('competences: []', checklist.replaceAll('[ ] ', '')), []);
  });

  it('are none for a single word, however often, nor for words of another trade', () => {
    assert.deepEqual(codes('competences: []', 'Sauvegarde. '.repeat(40)), []);
    assert.deepEqual(codes('competences: []', 'Le vent s’est levé, la mer était belle.'), []);
    assert.deepEqual(codes('competences: []', ''), []);
  });

  it('are those of the option', () => {
    const text = 'Le framework Symfony, ses contrôleurs et ses gabarits Twig.';
    const slam = suggestSlam(reportOf(reportText('competences: []', text), 'SLAM'));
    assert.deepEqual(
      slam.map(({ skill }) => skill.code),
      ['B2.1.4'],
    );
    assert.deepEqual(codes('competences: []', text), []);
  });

  it('are not led by code', () => {
    const fenced = '```\nsauvegarde restauration Veeam rétention\n```\n';
    assert.deepEqual(codes('competences: []', fenced), []);
    assert.deepEqual(codes('competences: []', '`sauvegarde` `restauration` `Veeam`'), []);
  });

  it('are three at most, the best first, each with up to three words', () => {
    const words = [
      'VLAN ',
      'RGPD, ',
      'Veeam ',
      'sauvegarde ',
      'ticket ',
      'GLPI\n\n',
      '# ',
      'script ',
    ];
    fc.assert(
      fc.property(joined(words, 60), (body) => {
        const found = suggestSisr(reportOf(reportText('competences: []', body)));
        assert.ok(found.length <= 3);
        assert.deepEqual(
          found,
          [...found].sort((a, b) => b.score - a.score),
        );
        for (const { words: why } of found) assert.ok(why.length > 1 && why.length <= 3);
      }),
    );
  });
});
