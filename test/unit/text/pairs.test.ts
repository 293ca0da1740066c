import assert from 'node:assert/strict';
import fc from 'fast-check';
import { plainPairs, readPairs } from '../../../src/core/text/pairs.ts';
import { yamlPairs } from '../../../src/core/text/yamlPairs.ts';
import { almostPlainHeader, joined, runs } from '../support/arbitraries.ts';
import { inEveryVariant } from '../support/variants.ts';

/** Reads a profile in the short way and compares; says whether there is one. */
function agrees(text: string): boolean {
  const pairs = plainPairs(text);
  if (pairs) assert.deepEqual({ pairs, errors: [] }, yamlPairs(text), JSON.stringify(text));
  return pairs !== undefined;
}

/** What profiles are made of, and what is almost one. */
const almostProfile = joined([
  ...['nom: Martin\n', 'prenom: Zoé\n', 'numero: "0123"\n', "centre: 'Lycée'\n", 'session: 2027\n'],
  ...['nom:', 'url: https://a.fr/~b\n', 'option:  SLAM \n', 'publier: [numero, centre]\n', 'x: y'],
  ...[
    'publier:\n',
    '  - numero\n',
    '- centre\n',
    '\n',
    '\r\n',
    ' ',
    '# note\n',
    ' # note',
    '---\n',
  ],
  ...[
    '"',
    "'",
    ': ',
    ':',
    ', ',
    '[',
    ']',
    '{',
    '}',
    '\uFEFF',
    '\t',
    '...\n',
    'null',
    '~',
    '|',
    '%',
  ],
]);

describe('plainPairs', () => {
  const plain = {
    'a name on each line': 'nom: Martin\nprenom: Zoé\nsession: 2027\n',
    'what is still empty': 'nom:\nprenom: \ncentre:',
    'quotes, with spaces in them': 'numero: "0123 "\ncentre: \' Lycée\'\n',
    'an address': 'url: https://exemple.fr/portfolio\noption: SLAM\n',
    'a list in brackets': 'publier: [numero, centre ]\nnom: Martin\n',
    'a list with dashes': 'publier:\n  - numero\n  - "centre"\n\n# note\n\nnom: Martin',
    'a name twice': 'nom: a\nnom: b\norganisme: c\n',
    'other names': 'couleur: bleu\n',
    notes:
      'nom: # a\nurl:  # b\noption: SLAM # c\nnumero: "#1" # d\npublier: # e\n  - numero # f\n',
    'nothing at all': '',
    'a note alone': '# note\n',
  };
  for (const [name, text] of Object.entries(plain)) {
    inEveryVariant(`reads ${name} as yaml does`, (as) => {
      const written = as(text);
      assert.equal(agrees(written), !written.startsWith('\uFEFF'));
    });
  }

  it('leaves what is not plain to yaml', () => {
    for (const text of [
      ...['nom', '- a\n', 'nom: {a: b}\n', 'nom:# b\n', 'nom: |\n  a\n'],
      ...['nom: a\n---\n', '---\nnom: a\n', 'nom: null\n', 'nom: ~\n', '"nom": a\n', 'nom: "a\n'],
    ]) {
      assert.equal(agrees(text), false, text);
      assert.deepEqual(readPairs(text), yamlPairs(text));
    }
  });

  it('never reads anything else than yaml', () => {
    fc.assert(
      fc.property(fc.oneof(almostProfile, almostPlainHeader), (text) => void agrees(text)),
      { numRuns: runs(3_000) },
    );
  });
});
