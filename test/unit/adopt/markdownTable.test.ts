import assert from 'node:assert/strict';
import fc from 'fast-check';
import { tableRealisations } from '../../../src/core/adopt/markdownTable.ts';
import { joined, runs } from '../support/arbitraries.ts';
import { SISR } from '../support/reports.ts';
import { inEveryVariant } from '../support/variants.ts';

describe('A Markdown table of réalisations', () => {
  inEveryVariant('gives one for each row', (as) => {
    const text = as(
      [
        '# Tableau',
        '## Réalisations en cours de formation',
        '| Réalisation | Période | B1.1 Gérer | Travailler en mode projet | C6 |',
        '|---|:-:|---|---|---|',
        '| AP – [GLPI](docs/glpi.md) 😀 | 01/2024 07/2024 | X |  | [x] |',
        '| Réalisations en milieu professionnel en cours de première année | | | | |',
        '| **Été** | Semestre 1 | - | ✅ | [ ] |',
        '',
        'B1.1 | B1.2 | B1.3',
        '| a | b |',
      ].join('\n'),
    );
    assert.deepEqual(
      tableRealisations(text, SISR).map(({ title, section, period, competencies, productions }) =>
        [title, section, period, ...competencies, ...productions.map(({ target }) => target)]
          .join(', ')
          .normalize('NFC'),
      ),
      ['AP – GLPI 😀, formation, 01/2024 07/2024, B1.1, B1.6, docs/glpi.md', 'Été, stage1, , B1.4'],
    );
  });

  it('is none without columns for competencies', () => {
    assert.deepEqual(tableRealisations('| Titre | B1.1 |\n|---|---|\n| a | X |', SISR), []);
  });

  it('never throws, and gives every row a title', () => {
    const text = joined([
      '|',
      ' | ',
      '\n',
      '---',
      'B1.1',
      'B1.2',
      'C3',
      'X',
      'Titre',
      '# ',
      '[a](b)',
    ]);
    fc.assert(
      fc.property(text, (written) => {
        for (const { title } of tableRealisations(written, SISR)) assert.notEqual(title.trim(), '');
      }),
      { numRuns: runs(500) },
    );
  });
});
