/** A line that breaks a header; the line after it where it is mended, undefined where nothing can. */
export interface HeaderFault {
  readonly name: string;
  readonly line: string;
  readonly mended: string | undefined;
}

const DEEP = '['.repeat(251);

/** The ways in which a line that is no list breaks a header. */
export const FAULTS: readonly HeaderFault[] = [
  { name: 'a colon in a value', line: 'x: GSB : GLPI', mended: 'x: "GSB : GLPI"' },
  { name: 'a value that ends in a colon', line: 'x: Été :', mended: 'x: "Été :"' },
  { name: 'an open double quote', line: 'x: "Été', mended: 'x: "Été"' },
  { name: 'an open single quote', line: "x: 'Été", mended: "x: 'Été'" },
  { name: 'a quote within', line: `x: "Été" 😀`, mended: String.raw`x: "\"Été\" 😀"` },
  { name: 'an open bracket', line: 'x: [Été', mended: 'x: [Été]' },
  { name: 'words behind a bracket', line: 'x: [GSB] Été', mended: 'x: "[GSB] Été"' },
  { name: 'an at sign', line: 'x: @été', mended: 'x: "@été"' },
  { name: 'a grave accent', line: 'x: `été`', mended: 'x: "`été`"' },
  { name: 'a line without a colon', line: 'Été 😀', mended: '# Été 😀' },
  { name: 'an indented second line', line: 'x: a\n  été : b', mended: 'x: "a\n  été : b"' },
  { name: 'an indented field', line: 'x: a\n  titre: Été', mended: 'x: a\ntitre: Été' },
  { name: 'too many brackets', line: `x: ${DEEP}`, mended: `x: "${DEEP}"` },
];

/** The other lines of a header: the fault is put before, between and after them. */
export const KEYS: readonly string[] = [
  'intitule: Projet',
  'cadre: stage1',
  'periode: 13/01/26 au 07/02/26',
  'competences: [B1.1.1, B1.2.1]',
  'productions:\n  - "[Doc](docs/d.md)"',
  'brouillon: non',
];
