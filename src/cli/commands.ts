import { SEVERITIES } from '../core/checks/problem.ts';
import { OPTIONS } from '../core/referential/skill.ts';
import type { CommandSpec, OptionSpec } from './command.ts';
import { LANGUAGES } from './ui/language.ts';

/** Options that every command takes. */
export const GENERAL: readonly OptionSpec[] = [
  {
    name: 'lang',
    value: 'language',
    choices: LANGUAGES,
    says: (t) => t('The language of the words; by default that of the system.'),
  },
  { name: 'color', says: (t) => t('Colour even where the output is no terminal.') },
  { name: 'no-color', says: (t) => t('No colour.') },
  { name: 'quiet', says: (t) => t('Say nothing but what is asked for and what is wrong.') },
  { name: 'version', says: (t) => t('The version of the program.') },
  { name: 'help', says: (t) => t('This help.') },
];

const format = (...choices: readonly [string, ...string[]]): OptionSpec => ({
  name: 'format',
  value: 'format',
  choices,
  byDefault: choices[0],
  says: (t) => t('How the answer is written.'),
});

/** Every command, in the order of the help. */
export const COMMANDS: readonly CommandSpec[] = [
  {
    name: 'check',
    words: (t) => t('[folder…]'),
    count: { least: 0, most: Infinity },
    says: (t) => t('Looks for problems in the reports.'),
    options: [
      format('text', 'json', 'github', 'sarif'),
      {
        name: 'level',
        value: 'severity',
        choices: SEVERITIES,
        byDefault: 'warning',
        says: (t) => t('The quietest problems that are told of, and that give exit code 1.'),
      },
    ],
    examples: [
      { line: 'portfolio-sio check', says: (t) => t('Checks the portfolio in this folder.') },
      {
        line: 'portfolio-sio check classe --level error',
        says: (t) => t('Checks a folder that holds one folder for each student, for errors alone.'),
      },
      {
        line: 'portfolio-sio check --format sarif > problems.sarif',
        says: (t) => t('Writes the problems for a program that reads SARIF.'),
      },
    ],
    load: async () => (await import('./check/check.ts')).check,
  },
  {
    name: 'coverage',
    words: (t) => t('[folder…]'),
    count: { least: 0, most: Infinity },
    says: (t) => t('Says which competencies the reports mobilise; of a class, a line for each.'),
    options: [format('text', 'json', 'csv')],
    examples: [
      { line: 'portfolio-sio coverage', says: (t) => t('The coverage of the portfolio here.') },
      {
        line: 'portfolio-sio coverage classe --format csv > classe.csv',
        says: (t) => t('The overview of a class for a spreadsheet.'),
      },
    ],
    load: async () => (await import('./coverage/coverage.ts')).coverage,
  },
  {
    name: 'export',
    words: (t) => `table|pdf|csv|html|markdown|fiche|site|data ${t('[folder]')}`,
    count: { least: 1, most: 2 },
    says: (t) =>
      t(
        'Writes the official table, the fiches, the pages, or the portfolio as data; of a class, for each.',
      ),
    options: [
      {
        name: 'form',
        value: 'school.xlsx',
        says: (t) => t('The form of the school to fill in, which itself stays as it is.'),
      },
      {
        name: 'out',
        value: 'path',
        says: (t) => t('The file to write, or the folder for it; by default that of the student.'),
      },
      {
        name: 'force',
        says: (t) => t('Replace a file even if it was changed by hand.'),
      },
      {
        name: 'class',
        says: (t) => t('With site: the pages of all students below one start page, in --out.'),
      },
    ],
    examples: [
      { line: 'portfolio-sio export table', says: (t) => t('The official table as .xlsx.') },
      {
        line: 'portfolio-sio export table --form tableau-du-lycee.xlsx',
        says: (t) => t('The table in the form that the school handed out.'),
      },
      {
        line: 'portfolio-sio export pdf classe --out tableaux',
        says: (t) => t('The tables of a class as PDF in one folder, named after the students.'),
      },
      {
        line: 'portfolio-sio export fiche',
        says: (t) => t('The two fiches of bloc 2 as Word documents.'),
      },
      {
        line: 'portfolio-sio export site --out public',
        says: (t) => t('The portfolio as web pages in the folder “public”.'),
      },
      {
        line: 'portfolio-sio export site classe --class --out relecture',
        says: (t) => t('The pages of a class below one start page, to be read by its teacher.'),
      },
    ],
    load: async () => (await import('./export/export.ts')).exportPortfolio,
  },
  {
    name: 'import',
    words: () => 'table.xlsx',
    count: { least: 1, most: 1 },
    says: (t) => t('Makes a report of each réalisation of a filled table. It overwrites nothing.'),
    options: [
      {
        name: 'out',
        value: 'folder',
        says: (t) => t('The folder of the student, in which the reports are written.'),
      },
      { name: 'dry-run', says: (t) => t('Write nothing, and say what would be written.') },
      format('text', 'json'),
    ],
    examples: [
      {
        line: 'portfolio-sio import tableau.xlsx --out portfolio --dry-run',
        says: (t) => t('Says which reports the table would become.'),
      },
      {
        line: 'portfolio-sio import tableau.xlsx --out portfolio',
        says: (t) => t('Writes them; once more, it changes nothing.'),
      },
    ],
    load: async () => (await import('./import/importTable.ts')).importReports,
  },
  {
    name: 'adopt',
    words: (t) => t('[folder]'),
    count: { least: 0, most: 1 },
    says: (t) => t('Finds the Markdown files that name competencies and are no reports yet.'),
    options: [
      {
        name: 'write',
        says: (t) =>
          t('Write the header of a report into those that leave no doubt; their text stays.'),
      },
      format('text', 'json'),
    ],
    examples: [
      {
        line: 'portfolio-sio adopt',
        says: (t) => t('Lists them with what is understood of each, and what is in doubt.'),
      },
      {
        line: 'portfolio-sio adopt portfolio --write',
        says: (t) => t('Makes reports of those that leave no doubt.'),
      },
    ],
    load: async () => (await import('./adopt/adopt.ts')).adopt,
  },
  {
    name: 'referential',
    words: (t) => t('[code or words]'),
    count: { least: 0, most: Infinity },
    says: (t) => t('Finds skills of the official referential by code or by everyday words.'),
    options: [
      {
        name: 'option',
        value: 'option',
        choices: OPTIONS,
        byDefault: 'SISR',
        says: (t) => t('The option of the diploma.'),
      },
      format('text', 'json'),
    ],
    examples: [
      {
        line: 'portfolio-sio referential B1.1',
        says: (t) => t('A competency and its sub-skills.'),
      },
      {
        line: 'portfolio-sio referential sauvegarde',
        says: (t) => t('The skills that a word is about, the likeliest first.'),
      },
      {
        line: 'portfolio-sio referential --option SLAM --format json',
        says: (t) => t('The whole referential of an option, for a program.'),
      },
    ],
    load: async () => (await import('./referential/lookUp.ts')).lookUp,
  },
  {
    name: 'mcp',
    words: (t) => t('[folder…]'),
    count: { least: 0, most: Infinity },
    says: (t) =>
      t(
        'Answers the model that you use already, by the Model Context Protocol. It writes nothing.',
      ),
    options: [],
    examples: [
      {
        line: 'portfolio-sio mcp .',
        says: (t) =>
          t('What a program runs to ask about this folder: see the page on models in docs/cli.'),
      },
    ],
    load: async () => (await import('./mcp/mcp.ts')).mcp,
  },
];
