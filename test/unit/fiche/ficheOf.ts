import { buildFiche, type FicheContext } from '../../../src/core/fiche/buildFiche.ts';
import type { Fiche } from '../../../src/core/fiche/fiche.ts';
import type { Pictures } from '../../../src/core/fiche/pictures.ts';
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
  'XML that ends': ']]></w:t></w:p></w:body> &amp; &#0; <w:p/>\n',
};
