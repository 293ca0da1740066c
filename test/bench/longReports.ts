import { referentialFor } from '../../src/core/referential/referential.ts';
import { reportText } from '../unit/support/reports.ts';

const CODES = referentialFor('SISR').skills.map(({ code }) => code);
const code = (index: number): string => CODES[index % CODES.length] ?? '';

const lines = (count: number, of: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => of(index)).join('\n');

const FIELDS = [
  'intitule: Mise en place d’un service',
  'cadre: stage1',
  'periode: 12/01/26 au 13/02/26',
  'productions:',
  '  - "[Documentation](docs/documentation.md)"',
];

const body = (text: string): string =>
  reportText([...FIELDS, 'competences: [B1.1.2, B1.2.2]'].join('\n'), text);

const header = (more: string): string => reportText([...FIELDS, more].join('\n'), mixture(100));

/** Some twenty lines of everything that a body is made of, each time with other codes. */
function step(index: number): string {
  return [
    `## Étape ${index}`,
    '',
    `J’ai configuré le poste avec \`apt\`, voir [la note](docs/note-${index}.md) et **${code(index)}**.`,
    '',
    `- [x] ${code(index)} Fait pendant la mise en service`,
    '- [ ] le reste de la liste',
    '  - une tâche <b>importante</b>',
    '',
    '```bash',
    `nmap -sS 10.0.40.${index}`,
    '- [x] B1.1.1 dans du code',
    '```',
    '',
    '| Partage | Compétence |',
    '| --- | --- |',
    `| \`Commun\` | ${code(index + 1)} |`,
    '',
    '<div>',
    'B1.1 dans du HTML',
    '</div>',
    '',
    '> B1.2 dans une citation',
    '',
  ].join('\n');
}

function mixture(count: number): string {
  const all = lines(Math.ceil(count / 20), step);
  return all.split('\n').slice(0, count).join('\n');
}

/** A report of some `count` lines, as a student would write it who never stops. */
export function mixedReport(count: number): string {
  return body(mixture(count));
}

/** Reports of up to 5,000 lines or 400,000 characters, each of one thing that there is too much of. */
export const LONG_REPORTS: Readonly<Record<string, string>> = {
  '5,000 mixed lines': mixedReport(5_000),
  'one line of words': body(`B1.1 ${'mot '.repeat(98_000)}`),
  'one line of codes': body('B1.1.2, '.repeat(49_000)),
  'one line of code spans': body(`B1.1 ${'`a` mot '.repeat(49_000)}`),
  'one task': body(`- [x] B1.1 ${'mot '.repeat(98_000)}`),
  '10,000 tasks with codes': body(lines(10_000, (index) => `- [x] ${code(index)} Fait`)),
  '10,000 tasks with code spans': body(lines(10_000, (index) => `- [x] ${code(index)} \`x\``)),
  '10,000 tasks with wordings': body(lines(10_000, () => '- [ ] Gérer des sauvegardes')),
  '10,000 tasks of words': body(lines(10_000, (index) => `- [ ] la tâche ${index}`)),
  '2,500 tasks, each a block': body(lines(2_500, (index) => `- [x] ${code(index)} \`x\`\n`)),
  '5,000 codes': body(lines(5_000, (index) => `On voit ${code(index)} ici`)),
  '5,000 unknown codes': body(lines(5_000, (index) => `On voit B9.${index % 90}.9 ici`)),
  '50,000 links': body(lines(5_000, () => `B1.1 ${'[a](b) '.repeat(10)}`)),
  'lists 10 deep': body(
    lines(5_000, (index) => `${'  '.repeat(index % 10)}- [x] ${code(index)} x`),
  ),
  'lists 60 deep': body(lines(5_000, (index) => `${'  '.repeat(index % 60)}- [x] B1.1 x`)),
  'quotations 20 deep': body(lines(5_000, (index) => `${'> '.repeat(index % 20)}B1.1 x`)),
  'a table': body(`| a | b |\n|--|--|\n${lines(5_000, (index) => `| \`x\` | ${code(index)} |`)}`),
  HTML: body(lines(5_000, (index) => `<p>${code(index)}</p>`)),
  emphasis: body(lines(5_000, (index) => `_a [ B1.1 * ${index}`)),
  '2,000 codes in the header': header(`competences:\n${lines(2_000, (i) => `  - ${code(i)}`)}`),
  '2,000 wordings in the header': header(`competences:\n${lines(2_000, (i) => `  - mot ${i}`)}`),
  '1,600 commented codes in the header': header(
    `competences:\n${lines(1_600, (index) => `  - "${code(index)}" # x`)}`,
  ),
  '240 productions': header(
    `competences: [B1.1.2]\nlivrables:\n${lines(240, (index) => `  - "[Note](docs/${index}.md)"`)}`,
  ),
  '2,000 unknown keys': header(`competences: [B1.1]\n${lines(2_000, (index) => `k${index}: x`)}`),
};
