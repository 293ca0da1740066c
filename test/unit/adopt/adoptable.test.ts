import assert from 'node:assert/strict';
import { adoptedMessage, adoptableWords, isClear } from '../../../src/core/adopt/adoptWords.ts';
import { adoptableIn, isAdoptable, type Adoptable } from '../../../src/core/adopt/adoptable.ts';
import { english } from '../../../src/core/l10n/translate.ts';
import { CandidatePortfolios } from '../../../src/core/portfolio/candidatePortfolios.ts';
import { reportText, SISR } from '../support/reports.ts';

const TICKED = '# GLPI\nCadre : stage 1\nPériode : 2025-2026\n- [x] B1.1\n';
const TABLE = [
  '| Réalisation | B1.1 | B1.2 | B1.4 |',
  '|---|---|---|---|',
  '| GLPI | X | | |',
  '| Borg | | X | |',
].join('\n');

function found(text: string, path = 'notes/glpi.md'): Adoptable {
  const adoptable = adoptableIn(text, path, SISR);
  assert.ok(adoptable);
  return adoptable;
}

describe('What could become a report', () => {
  it('is a text that names a skill of either option and is no report', () => {
    assert.ok(isAdoptable(TICKED));
    assert.ok(isAdoptable(TABLE));
    const heads = ['Gérer le patrimoine informatique', 'Travailler en mode projet', 'C6'];
    const worded = `| Titre | ${heads.join(' | ')} |\n|-|-|-|-|\n| A | X | | |\n| B | | X | |`;
    assert.ok(isAdoptable(worded));
    assert.ok(isAdoptable('# A\n\nCompétences : B2.1.1'));
    assert.ok(isAdoptable('# A\n\nCompétences : concevoir et développer une solution applicative'));
    assert.ok(!isAdoptable(reportText('competences: [B1.1]', TICKED)));
    assert.ok(!isAdoptable('# Cours\n\nLes compétences du BTS SIO.'));
    assert.ok(!isAdoptable('# Note\n\n```\n- [x] B1.1\n```\n'));
  });

  it('says what is understood, what is missing and what to check', () => {
    const words = (text: string) => adoptableWords(found(text), 'notes/glpi.md', english);
    assert.deepEqual(words(TICKED), {
      label: 'GLPI',
      detail: 'At work, first year · 2025-2026 · B1.1',
    });
    assert.deepEqual(words('Vu : B1.1 en prose'), {
      label: 'glpi',
      detail: 'B1.1 · section to choose · period to add · to check: title, competencies',
    });
    assert.match(words('# Rapport de stage').detail, /no competency found$/);
    assert.deepEqual(words(TABLE), {
      label: 'glpi',
      detail: 'a table of 2 réalisations: one report each',
    });
  });

  it('is ticked where nothing that was found is in doubt', () => {
    assert.ok(isClear(found(TICKED)));
    assert.ok(isClear(found('# GLPI\n- [x] B1.1')));
    for (const text of ['- [x] B1.1', '# GLPI\nVu : B1.1 en prose', '# GLPI', TABLE]) {
      assert.ok(!isClear(found(text)), text);
    }
  });

  it('is told with what was left', () => {
    assert.equal(adoptedMessage(2, [], english), 'Headers written: 2.');
    assert.match(adoptedMessage(1, ['a.md'], english), /cannot be changed safely: a\.md\.$/);
  });
});

describe('The files of a candidate that could become reports', () => {
  const portfolios = new CandidatePortfolios(
    () => 'SISR',
    () => undefined,
    isAdoptable,
  );
  const adoptable = () => portfolios.all.map(({ root, adoptable: files }) => [root, ...files]);

  it('are known from the reading of the folder, and go when they are reports', () => {
    portfolios.setWindowFolders(['file:///p']);
    portfolios.setFile('file:///p/a.md', TICKED);
    portfolios.setFile('file:///p/d/b.md', TICKED);
    portfolios.setFile('file:///p/c.md', '# Note');
    assert.deepEqual(adoptable(), [['file:///p', 'file:///p/a.md', 'file:///p/d/b.md']]);
    portfolios.setFile('file:///p/a.md', reportText('competences: [B1.1]', TICKED));
    assert.deepEqual(adoptable(), [['file:///p', 'file:///p/d/b.md']]);
  });

  it('go with the folder that another candidate has', () => {
    portfolios.setProfile('file:///p/d/portfolio.yaml', 'nom: DURAND');
    assert.deepEqual(adoptable().at(-1), ['file:///p/d', 'file:///p/d/b.md']);
    portfolios.setProfile('file:///p/d/portfolio.yaml', undefined);
    assert.deepEqual(adoptable(), [['file:///p', 'file:///p/d/b.md']]);
    portfolios.setFile('file:///p/d/b.md', undefined);
    assert.deepEqual(adoptable(), [['file:///p']]);
  });
});
