import fc from 'fast-check';

/**
 * How many cases a property is tried with: `count`, and FUZZ times as many where that variable of
 * the environment says so.
 */
export function runs(count: number): number {
  return count * Number(process.env.FUZZ ?? 1);
}

/**
 * Any character, halves of surrogate pairs and control characters often enough to matter. (The
 * 'binary' of fast-check first makes a table of all 1.1 million, and has such a half once in 500.)
 */
export const anyCharacter = fc
  .oneof(
    { weight: 4, arbitrary: fc.nat(0x10ffff) },
    { weight: 2, arbitrary: fc.nat(0x17f) },
    { weight: 1, arbitrary: fc.integer({ min: 0xd800, max: 0xdfff }) },
  )
  .map((codePoint) => String.fromCodePoint(codePoint));

/** Text of any characters. */
export const anyText = fc.string({ unit: anyCharacter, maxLength: 60 });

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

/** What plain headers are made of, and what is almost plain. */
export const almostPlainHeader = joined(
  [
    ...['titre: ', 'compétences:', 'competences: ', 'tags: ', 'x: ', 'cadre: stage1\n', 'date:\n'],
    ...['annee: 1\n', 'annee: ', 'debut: ', 'fin: 2026\n', 'code: ', 'B1.1: '],
    ...[
      '\n',
      '\r\n',
      '\n  - ',
      '\n- ',
      '\n    - ',
      '  - ',
      '- ',
      ' ',
      '  ',
      '\t',
      '\u00a0',
      '\n\n',
    ],
    ...['[', ']', '[B1.1, B1.2]', '[]', '[ B1.1 ]', ', ', ',', 'B1.1', 'B1.1.2', '13/01/26 au x'],
    ...[
      '"',
      "'",
      '"Gérer : tout"',
      "'d''un'",
      '"[a](b)"',
      '\\',
      '# note',
      ' # note',
      '#',
      ': ',
      ':',
    ],
    ...['a:b', 'é', '’', '« x »', '{', '}', '|', '>', '-', '--', '?', '!', '&', '*', '%', '@', '`'],
    ...['~', '\u2028', '\u0085', '\ufeff', '😀', '\ud800', '...', '=', '<<: ', 'true', '1.10', '²'],
  ],
  16,
);
