import assert from 'node:assert/strict';
import fc from 'fast-check';
import { splitFrontMatter } from '../../../src/core/report/frontMatter.ts';
import { readYamlHeader } from '../../../src/core/report/yamlHeader.ts';
import { readPlainHeader } from '../../../src/core/report/plainHeader.ts';
import { almostPlainHeader, headerText, runs } from '../support/arbitraries.ts';
import { reportText } from '../support/reports.ts';
import { inEveryVariant } from '../support/variants.ts';

/** Reads a header in the short way and compares; says whether there is one. */
function agrees(text: string): boolean {
  const frontMatter = splitFrontMatter(text);
  const plain = frontMatter && readPlainHeader(frontMatter, text);
  if (plain) assert.deepEqual(plain, readYamlHeader(frontMatter, text), JSON.stringify(text));
  return plain !== undefined;
}

describe('readPlainHeader', () => {
  const plain = {
    'a line for each field': 'titre: Un été\ncadre: stage1\nperiode: 13/01/26 au 07/02/26',
    'a flow list': 'competences: [B1.1.1, B1.2 , Gérer des sauvegardes]',
    'an empty list': 'competences: []',
    'many lines': 'a: 1\n'.repeat(500),
    'quotes in a list': `competences: ["B1.1.3", 'B2.3.2' , C1]`,
    'notes behind values': `titre: a # b\ncadre: # c\ncompetences:\n  - "C#" # d\n  - C1 # "e"`,
    'a note behind a list': 'competences: [B1.1] # a, [b]\ntitre: "a # b" # c',
    'a block list': 'competences:\n  - B1.1\n  - "B1.2"\n\n# note\ncadre: formation',
    'a block list at the margin': "competences:\n- B1.1\n- 'B1.2'",
    'links in quotes': 'competences: B1.1\nproductions:\n  - "[Procédure : la fin](docs/p.md)"',
    'fields without a value': 'titre:\ncompetences:\nperiode: ',
    'a name twice': 'title: a\ntitre: b\nintitule: c\ncompetences: d\ncompetences: e',
    'unknown fields': 'layout: post\ncompetences: C1\nmots:\n  - a\n  - b',
    'nothing at all': '',
  };
  for (const [name, header] of Object.entries(plain)) {
    inEveryVariant(`reads ${name} as yaml does`, (as) => assert.ok(agrees(as(reportText(header)))));
  }

  it('leaves what is not plain to yaml', () => {
    for (const header of [
      ...[
        'titre: |\n  a',
        'titre: a\n  b',
        'titre: "a\\n"',
        'titre: "a"# b',
        'titre:# b',
        'competences: ["a, b"]',
        'titre: a: b',
        'a: &b c',
      ],
      ...[
        'competences: [a, [b]]',
        'competences: [a',
        'competences: {a: b}',
        'competences:\n - a\n  - b',
      ],
      ...['  titre: a', 'titre : a', '"titre": a', '- a', 'titre:\ta', `titre: ${'a'.repeat(600)}`],
      ...[
        'a: "[[["\n'.repeat(90),
        'titre: a\n- b',
        'titre: *a',
        'titre: !a b',
        'titre: "a" b',
        '? a',
      ],
    ]) {
      assert.equal(agrees(reportText(header)), false, header);
    }
  });

  it('never reads anything else than yaml', () => {
    const text = fc.oneof(almostPlainHeader, headerText).map((header) => reportText(header));
    fc.assert(
      fc.property(text, (each) => void agrees(each)),
      { numRuns: runs(3_000) },
    );
  });
});
