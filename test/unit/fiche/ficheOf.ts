import { buildFiche, type FicheContext } from '../../../src/core/fiche/buildFiche.ts';
import type { Fiche, Pictures } from '../../../src/core/fiche/fiche.ts';
import { ficheDocx } from '../../../src/core/fiche/word/ficheDocx.ts';
import type { Option } from '../../../src/core/referential/skill.ts';
import { reportOf, reportText } from '../support/reports.ts';

export const NO_PICTURES: Pictures = new Map();

/** The fiche of a report with these header lines and this body. */
export function ficheOf(
  header: string,
  body = '',
  { option = 'SISR', ...more }: Partial<FicheContext> & { option?: Option } = {},
): Fiche {
  return buildFiche(reportOf(reportText(header, body), option), {
    candidate: { option, session: 2026 },
    uri: 'file:///dossier/stage-2/zabbix.md',
    root: 'file:///dossier',
    ...more,
  });
}

export function docxOf(body: string, pictures: Pictures = NO_PICTURES) {
  return ficheDocx(ficheOf('intitule: Zabbix\ncompetences: [B2.1]', body), pictures);
}

/** A candidate of whom all is known that the form asks for. */
export const WHOLE_CANDIDATE = {
  option: 'SISR',
  session: 2026,
  lastName: 'Martin',
  firstName: 'Camille',
  number: '0123456789',
} as const;

/** A header that says all that the form asks for. */
export const WHOLE = [
  'intitule: Supervision avec Zabbix',
  'periode: 13 janvier au 7 février 2026',
  'organisation: Mairie de Saint-Exemple',
  'lieu: Saint-Exemple',
  'modalite: en binôme',
  'epreuve: Contrôle en cours de formation',
  'fiche: 2',
  'dateFiche: 2026-05-12',
  'competences: [B2.1, B2.3.1, B1.1]',
].join('\n');

const row = `|${' x |'.repeat(40)}\n`;
/** Bodies that no form was made for. */
export const BAD_BODIES: Readonly<Record<string, string>> = {
  nothing: '',
  'control characters': 'a\u0000b\u0007c\ufffe \ud800 d\n',
  'emoji and right to left': '👩‍💻 🇫🇷 مرحبا بالعالم 123 שלום fin\n',
  'forty columns': `${row}|${'---|'.repeat(40)}\n${row}`,
  'a table without columns': '| |\n|-|\n',
  'five thousand lines of code': `\`\`\`\n${'interface Gi0/1 <&>\n'.repeat(5_000)}\`\`\`\n`,
  'lists in lists': Array.from({ length: 40 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'),
  'quotations in quotations': `${'> '.repeat(60)}a`,
  'footnotes that call themselves': 'a[^a]\n\n[^a]: b[^a][^b]\n\n[^b]: c[^a]\n',
  HTML: '<details open><summary>Plus</summary>\n\n<img src="x.png" onerror="x">\n\n</details>\n',
  'tables and code in lists': [
    '- a\n\n  | a | b |\n  |---|---|\n  | 1[^x] | ![p](p.png) |\n\n  1. b\n\n     ```\n     c\n     ```\n\n     > q\n     >',
    '     > - z\n\n- | x |\n  |---|\n  | 1 |\n\n[^x]: note in a table\n',
  ].join('\n'),
  'quotations with code':
    '> a\n>\n> > ```js\n> > let a = 1;\n> > ```\n> >\n> > > c\n> > >\n> > > | t |\n> > > |---|\n> > > | 1 |\n',
  'headings of every depth': Array.from({ length: 6 }, (_, depth) => `${'#'.repeat(depth + 1)} H\n`)
    .join('\n')
    .repeat(2),
  'breaks, comments and formulas':
    'a <!-- b --> c\n\n<!-- d\n\ne -->\n\n---\n\n***\n\n$x^2$\n\n$$\n\\int_0^1\n$$\n',
  'references by name':
    '[a][r] [r][] [r] ![i][p] [none][none]\n\n[r]: https://example.org "t"\n[p]: p.png "u"\n',
  'three hundred footnotes': [
    Array.from({ length: 300 }, (_, index) => `mot[^${index}]`).join(' '),
    ...Array.from({ length: 300 }, (_, index) => `[^${index}]: Note ${index}.`),
  ].join('\n\n'),
  'footnotes with more than words':
    'x[^1] y[^1]\n\n[^1]: a\n\n    - b\n\n    | t | u |\n    |---|---|\n    | 1 | 2 |\n\n    ![p](p.png)\n',
  'words longer than a line': `${'a'.repeat(20_000)}\n\n| ${'b'.repeat(3_000)} | c |\n|---|---|\n| d | e |\n`,
  'links that lead nowhere': `[a](javascript:alert(1)) [b](file:///etc/passwd) [c](https://e.org/${'d'.repeat(3_000)}) [e](#f)\n`,
  'XML that ends': ']]></w:t></w:p></w:body> &amp; &#0; <w:p/>\n',
};
