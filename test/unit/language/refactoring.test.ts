import assert from 'node:assert/strict';
import { normaliseCodes } from '../../../src/core/language/normaliseCodes.ts';
import { replaceSkill } from '../../../src/core/language/replaceSkill.ts';
import { applyEdits } from '../../../src/core/text/span.ts';
import { reportOf, reportText, SISR } from '../support/reports.ts';
import { inEveryVariant } from '../support/variants.ts';

function replace(text: string, from: string, to: string): string {
  const [old, next] = [SISR.get(from), SISR.get(to)];
  assert.ok(old && next);
  return applyEdits(text, replaceSkill(old, next, reportOf(text)));
}

const normalise = (text: string): string => applyEdits(text, normaliseCodes(reportOf(text)));

describe('Replacing a code', () => {
  const cases: readonly [string, string, string, string, string][] = [
    [
      'everywhere',
      'competences: [B1.1.5, "b1.1.5"] # é',
      '- [x] B1.1.5 😀\n\nVoir B1.1.5.',
      'competences: [B1.5.2] # é',
      '- [x] B1.5.2 😀\n\nVoir B1.5.2.',
    ],
    [
      'with the comment that words it',
      'competences:\n\n  - B1.1.5 # Gérer des sauvegardes !\n  - "B1.1.5x" # a',
      '',
      'competences:\n\n  - B1.5.2 # Déployer un service !\n  - "B1.1.5x" # a',
      '',
    ],
    [
      'by taking it out where the other is',
      'competences:\n  - B1.5.2\n  - B1.1.5 # été\ncadre: a',
      '',
      'competences:\n  - B1.5.2\ncadre: a',
      '',
    ],
    [
      'within a value that holds more',
      'competences: B1.1.5, B1.5.2',
      '',
      'competences: B1.5.2, B1.5.2',
      '',
    ],
    [
      'where its wording stands for it',
      'competences:\n  - Gérer des sauvegardes\ncadre: a',
      '- [x] Gérer des sauvegardes : fait\n',
      'competences:\n  - B1.5.2\ncadre: a',
      '- [x] Déployer un service : fait\n',
    ],
    [
      'and nothing else',
      'competences: [B1.1, B1.1.4]',
      '`B1.1.5` B1.1.51',
      'competences: [B1.1, B1.1.4]',
      '`B1.1.5` B1.1.51',
    ],
  ];
  for (const [name, header, body, newHeader, newBody] of cases) {
    inEveryVariant(`works ${name}`, (as) => {
      const after = replace(as(reportText(header, body)), 'B1.1.5', 'B1.5.2');
      assert.equal(after.normalize(), as(reportText(newHeader, newBody)).normalize());
    });
  }
});

describe('Normalising the spelling of codes', () => {
  inEveryVariant('changes codes and nothing else', (as) => {
    const before = reportText(
      'competences: [ b1.1 ,\'B1-C2\',\t"B 1.3", B3.5] # b1.1 é\nautre: b1.1',
      '\n- [X] **b1.1.2** 😀\n- B1 - C4 et `b1.1`, b9.9\n',
    );
    const after = reportText(
      'competences: [ B1.1 ,\'B1.2\',\t"B1.3", B3.5A] # b1.1 é\nautre: b1.1',
      '\n- [X] **B1.1.2** 😀\n- B1.4 et `b1.1`, b9.9\n',
    );
    assert.equal(normalise(as(before)), as(after));
    assert.equal(normalise(as(after)), as(after));
  });

  it('opens the short form of lists', () => {
    assert.equal(
      normalise(reportText('competences: [C2, c1.3]')),
      reportText('competences: [B1.2, B1.1.3]'),
    );
  });
});
