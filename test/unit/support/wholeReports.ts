import { FIELD_NAMES, SHARED_NAMES } from '../../../src/core/report/fieldNames.ts';
import { keyOf } from '../../../src/core/text/fold.ts';
import fc from 'fast-check';

/** A fault of a header: what it makes of the lines that it is put before. */
export interface Fault {
  readonly name: string;
  readonly apply: (line: string) => string;
}

const before = (name: string, lines: string): Fault => ({
  name,
  apply: (line) => `${lines}\n${line}`,
});
const valued = (name: string, change: (value: string) => string): Fault => ({
  name,
  apply: (line) => line.replace(/(?<=^[^\n:]*:) ([^\n]+)/, (_, value: string) => change(value)),
});

/** Every way to go wrong in a header that students, phones and other editors are known for. */
export const FAULTS: readonly Fault[] = [
  before('a colon in a value', 'x: GSB : GLPI'),
  before('a value that ends in a colon', 'x: Été :'),
  before('an open double quote', 'x: "Été'),
  before('an open single quote', "x: l'été ' 'a"),
  before('an open single quote at the start', "x: 'été"),
  before('words behind a quote', 'x: "Été" 😀'),
  before('a bad escape', String.raw`x: "C:\été"`),
  before('an open bracket', 'x: [Été'),
  before('an open brace', 'x: {Été'),
  before('a bracket too much', 'x: Été]'),
  before('words behind a bracket', 'x: [GSB] Été'),
  before('many brackets', `x: ${'['.repeat(300)}`),
  before('an at sign', 'x: @été'),
  before('a grave accent', 'x: `été`'),
  before('a percent sign', '%été: 1'),
  before('an anchor', 'x: &a été'),
  before('an alias of nothing', 'x: *a'),
  before('an anchor and its alias', 'x: &a [é]\ny: *a'),
  before('a tag', 'x: !!js/function "été"'),
  before('an unknown tag', 'x: !été 1'),
  before('a merge', '<<: {a: 1}'),
  before('a literal block', 'x: |-\n  Été : "a\n   b'),
  before('a folded block at the margin', 'x: >\nÉté'),
  before('an explicit key', '? été'),
  before('a comment', '# été: "'),
  before('a comment behind a value', 'x: été # : "'),
  before('a blank line', ''),
  before('a line of spaces', '   '),
  before('a line without a colon', 'Été 😀'),
  before('an item of nothing', '- été'),
  before('an indented second line', 'x: a\n  été : b'),
  before('an end of document', '...'),
  before('another document', '--- été'),
  before('an emoji as a key', '😀: "a'),
  before('a zero byte', 'x: \0'),
  before('half a character', 'x: \ud83d'),
  before('a line separator', 'x: a\u2028b: c'),
  before('a byte order mark within', 'x: \uFEFFa'),
  { name: 'a title that nests', apply: (line) => `titre:\n  ${line.replaceAll('\n', '\n  ')}` },
  { name: 'an indentation', apply: (line) => `  ${line}` },
  { name: 'a tab before', apply: (line) => `\t${line}` },
  { name: 'a missing space', apply: (line) => line.replace(/:[ ]/, ':') },
  { name: 'a tab behind the colon', apply: (line) => line.replace(/:[ ]/, ':\t') },
  { name: 'a hard space', apply: (line) => line.replace(/:[ ]/, ':\u00a0') },
  { name: 'a French colon', apply: (line) => line.replace(/:(?=\s)/, ' :') },
  { name: 'a quoted key', apply: (line) => line.replace(/^[^\n:]+/, '"$&"') },
  { name: 'the same twice', apply: (line) => `${line}\n${line}` },
  valued('a value in quotes', (value) => ` "${value}"`),
  valued('a quote that opens', (value) => ` "${value}`),
  valued('a value as a block', (value) => ` |\n  ${value}`),
  valued('a value on its own line', (value) => `\n  ${value}`),
  valued('a value with an anchor', (value) => ` &a ${value}`),
  valued('a value with a tag', (value) => ` !!str ${value}`),
  valued('a value with a comment', (value) => ` ${value} # été`),
  valued('no value', () => ''),
  valued('nothing as a value', () => ' ~'),
];

const LIST = FIELD_NAMES.competencies[0];

/** The lines that a header is made of, one entry each, in the order that the help shows. */
export const ENTRIES: readonly string[] = [
  'intitule: Projet de l’été',
  'cadre: stage1',
  'niveau: 2',
  'periode: 13/01/26 au 07/02/26',
  `${LIST}: [B1.1.1, B1.2.1]`,
  'productions:\n  - "[Doc](docs/d.md)"\n  - Schéma',
  'brouillon: non',
];

/** Codes as students spell them, and what only looks like one. */
const SPELLED = [
  ...['B1.1', 'B1.1.2', 'B1.2', 'b1.3.1', 'B 1.4', 'B1-C1', 'B1 C2', 'b1c3', 'B1–C4', 'B1‑C1.2'],
  ...['B2.1A', 'B2.1 A', 'B3.5 A SISR', 'B2.3 (SLAM)', 'B3.5B.2', 'B2.1\u00a0B', 'C1', 'C2.1'],
  ...['B9.9', 'B1.1.99', 'B0.0', 'B1.1.', 'xB1.1', 'B1.1é', 'B1.1_a', 'Gérer des sauvegardes'],
];
const spelled = fc.constantFrom(...SPELLED);

const names = (Object.keys(FIELD_NAMES) as (keyof typeof FIELD_NAMES)[]).flatMap((id) =>
  FIELD_NAMES[id].map((name) => ({ id, name })),
);

const list = fc.oneof(
  fc.array(spelled, { maxLength: 5 }).map((codes) => ` [${codes.join(', ')}]`),
  fc.array(spelled, { minLength: 1, maxLength: 5 }).map((all) => `\n  - ${all.join('\n  - ')}`),
  fc.array(spelled, { minLength: 1, maxLength: 5 }).map((all) => `\n- "${all.join('"\n- "')}"`),
  spelled.map((code) => ` ${code}`),
);

const value = fc.oneof(
  fc.constantFrom(' Été 😀', ' stage 2', ' 1', ' 13/01/26 au 07/02/26', ' true', '', " 'l''été'"),
  fc.constantFrom(
    ' "[a](b.md)"',
    '\n  - "[a](b.md)"\n  - c',
    '\n  debut: 13/01/26\n  fin: 07/02/26',
  ),
  list,
);

const entry = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...ENTRIES) },
  { weight: 1, arbitrary: list.map((written) => `${LIST}:${written}`) },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom(...names)
      .chain(({ id, name }) =>
        (id === 'competencies' ? list : value).map((written) => `${name}:${written}`),
      ),
  },
);

const BODY = [
  ...['# Été\n', '\n', '\n\n', 'Un texte avec ', ' et ', '.\n', '## Bilan B1.1\n', '    ', '\t'],
  ...['- [x] ', '- [ ] ', '1. [X] ', '* [x] **', '** :', '> - [x] ', '  - [ ] ', '- ', '> '],
  ...[
    '```\n',
    '~~~md\n',
    '`',
    '``',
    '| a | ',
    ' | b |\n',
    '| --- | --- |\n',
    '<div>\n',
    '</div>\n',
  ],
  ...['<!-- ', ' -->\n', '<b>', '</b>', '<script>\n', '[', '](x)', '![', '[^1]', '\\', '&amp;'],
  ...[
    '*',
    '_',
    '***\n',
    '---\n',
    '===\n',
    '😀',
    'e\u0301',
    '\u00a0',
    '\ud800',
    '\0',
    'https://é.fr/B1.1',
  ],
];
const task = fc
  .tuple(fc.constantFrom('- [x] ', '- [ ] ', '  - [X] ', '1. [x] **', '> - [x] '), spelled)
  .map(([box, code]) => `\n${box}${code} \`é\` Fait\n`);
const body = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...BODY) },
      { weight: 2, arbitrary: spelled },
      { weight: 2, arbitrary: task },
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''));

/** How an editor may store a text, and what none should do to it. */
const STORED: Readonly<Record<string, (text: string) => string>> = {
  lf: (text) => text,
  crlf: (text) => text.replace(/\n/g, '\r\n'),
  cr: (text) => text.replace(/\n/g, '\r'),
  mixed: (text) => text.replace(/\n(?=[^\n]*é)/g, '\r\n'),
  bom: (text) => `\uFEFF${text}`,
  nfd: (text) => text.normalize('NFD'),
};

/** Entries with faults at any of their places. */
const headerLines = fc
  .tuple(
    fc.array(entry, { maxLength: 8 }),
    fc.array(fc.tuple(fc.nat(8), fc.constantFrom(...FAULTS)), { maxLength: 3 }),
  )
  .map(([entries, faults]) => {
    const lines: string[] = [...entries];
    for (const [at, { apply }] of faults) {
      const place = Math.min(at, Math.max(0, lines.length - 1));
      lines[place] = apply(lines[place] ?? '');
    }
    return lines;
  });

/** A header and a body as they are, behind fences that are almost always there. */
export const wholeReport: fc.Arbitrary<string> = fc
  .tuple(
    headerLines,
    body,
    fc.constantFrom('---\n', '---\n', '---\n', '---\n', '--- \n', '----\n', '', '\n---\n'),
    fc.constantFrom(...Object.values(STORED), STORED.lf ?? String),
  )
  .map(([lines, text, closing, store]) => {
    const header = lines.map((line) => `${line}\n`).join('');
    return store(`---\n${header}${closing}${text}`);
  });

/** A sound order of sound entries, one fault before one of them or behind all. */
export function withFault(fault: Fault, at: number, entries = ENTRIES): string {
  const lines = [...entries];
  if (at < lines.length) lines[at] = fault.apply(lines[at] ?? '');
  else lines.push(fault.apply('z: é'));
  return `---\n${lines.join('\n')}\n---\n\n# Été\n\n- [x] B1.1.1 Fait\n`;
}

/** Whether a line of a header, sound or not, names a list that belongs to no other tool. */
export function namesList(header: string): boolean {
  const read = header.replaceAll(BLOCK_TEXT, '$1\n');
  return [...read.matchAll(/^[ ]*"?([\p{L}\p{M}_]+)"?[ ]?:(?=[ \t\r]|$)/gmu)].some(
    ([, name = '']) => LIST_NAMES.has(keyOf(name)),
  );
}

/** `clef: |` and the lines below it that are indented: a text, whatever it looks like. */
const BLOCK_TEXT = /^([^\s#][^\n]*:[ \t]*[|>][^\n]*)\n(?:[ \t]+[^\n]*(?:\n|$)|[ \t]*\n)+/gm;

const LIST_NAMES: ReadonlySet<string> = new Set(
  FIELD_NAMES.competencies.map(keyOf).filter((name) => !SHARED_NAMES.has(name)),
);
