import fc from 'fast-check';

/**
 * How many cases a property is tried with: `count`, and FUZZ times as many where that variable of
 * the environment says so.
 */
export function runs(count: number): number {
  return count * Number(process.env.FUZZ ?? 1);
}

/** Text of any units, lone surrogates and control characters included. */
export const anyText = fc.string({ unit: 'binary', maxLength: 60 });

/** Pieces of text, one after another. */
export function joined(pieces: readonly string[], maxLength = 30): fc.Arbitrary<string> {
  return fc
    .array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...pieces) }, anyText), { maxLength })
    .map((parts) => parts.join(''));
}

/** What codes and what stands around them is made of. */
export const codeText = joined([
  ...['B', 'b', '1', '2', '10', '.', '-', ' ', 'C', 'A', ' SISR', '(SLAM)', 'B1.1', 'B3.5', '\n'],
  ...['é', '_', ',', 'c1', '\u00a0', '😀'],
]);

/** What headers are made of, whole and broken. */
export const headerText = joined([
  ...[
    '---',
    '\n',
    '\r\n',
    '\n---\n',
    '\n---\r\n',
    '\uFEFF',
    ': ',
    '- ',
    '  ',
    ' #',
    ', ',
    '"',
    "'",
  ],
  ...[
    'competences:',
    'compétences',
    'cadre: stage1',
    'tags: ',
    '[',
    ']',
    '{',
    '}',
    '|',
    '>',
    '&a ',
  ],
  ...[
    '*a',
    '!!str ',
    '? ',
    'B1.1',
    'B1.1.2',
    'B9.9',
    'C1',
    'Gérer des sauvegardes',
    '1.10',
    '%',
    '@',
  ],
  ...['__proto__', '\t', '\\', '\0', '...', 'brouillon: true', '\n  - B1.1', '\n  - "B1.2"'],
]);
