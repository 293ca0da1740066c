import { stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { coverageStanding, optionAndSession } from '../../core/class/candidateWords.ts';
import { candidateName } from '../../core/portfolio/candidate.ts';
import { classOverview, type ClassFacts } from '../../core/class/classOverview.ts';
import { coverageData } from '../../core/class/coverageData.ts';
import { csvText } from '../../core/text/escaping.ts';
import { EXIT, type Asked, type Exit, type Workplace } from '../command.ts';
import { readPortfolios } from '../files/portfolios.ts';
import { closedFolder, shown, type FolderEntry } from '../files/folderEntry.ts';
import { padded, widthOf, type Words } from '../ui/terminal.ts';
import { coverageLines, skillTable } from './coverageLines.ts';
import { forEachBounded } from '../../core/iteration.ts';
import { checkCandidate } from '../check/problems.ts';

/** `coverage [folder…]`: what the reports mobilise; of a class, a line for each candidate. */
export async function coverage(asked: Asked, place: Workplace): Promise<Exit> {
  const { terminal, t, cwd } = place;
  const { entries, closed } = await readPortfolios(asked.words, place);
  const [only] = entries;
  switch (asked.value('format')) {
    case 'json':
      terminal.text(
        `${JSON.stringify({ version: 1, candidates: entries.map(coverageData) }, undefined, 2)}\n`,
      );
      break;
    case 'csv':
      terminal.text(csvText(await csvRows(entries, place)));
      break;
    default:
      if (only && entries.length === 1) {
        for (const line of coverageLines(only, t)) terminal.line(...line);
      } else for (const line of classLines(entries, t)) terminal.line(...line);
  }
  for (const folder of closed.keys()) terminal.warn(closedFolder(shown(folder, cwd), t));
  return closed.size > 0 ? EXIT.failed : EXIT.fine;
}

async function csvRows(entries: readonly FolderEntry[], place: Workplace): Promise<string[][]> {
  const [only] = entries;
  if (only && entries.length === 1) return skillTable(only, place.t);
  const facts = new Map<string, ClassFacts>();
  for (const entry of entries) {
    // eslint-disable-next-line no-await-in-loop -- the files of one are read many at a time
    facts.set(entry.id, await classFacts(entry, place));
  }
  return classOverview(entries, facts, place.t);
}

function classLines(entries: readonly FolderEntry[], t: Workplace['t']): Words[][] {
  const rows = entries.map((entry) => {
    const { mark, detail } = coverageStanding(entry, t);
    const name = candidateName(entry);
    return { name, mark, detail, about: optionAndSession(entry, t), isWhole: isWhole(entry) };
  });
  const width = (of: (row: (typeof rows)[number]) => string) =>
    Math.max(0, ...rows.map((row) => widthOf(of(row))));
  const [names, marks] = [width(({ name }) => name), width(({ mark }) => mark)];
  const abouts = width(({ about }) => about);
  return rows.map(({ name, mark, detail, about, isWhole }) => [
    `${padded(name, names)}  `,
    { style: isWhole ? 'green' : 'yellow', words: padded(mark, marks) },
    `  ${padded(about, abouts)}  `,
    { style: 'dim', words: detail },
  ]);
}

function isWhole({ portfolio: { coverage } }: FolderEntry): boolean {
  return coverage.some(({ bloc: { code }, complete }) => code === 'B1' && complete);
}

const STATS_AT_ONCE = 16;

/** Checks every report of a candidate, and finds when one of them was last changed. */
export async function classFacts(entry: FolderEntry, place: Workplace): Promise<ClassFacts> {
  const files = await checkCandidate(entry, place);
  const problems = files
    .flatMap((file) => file.problems)
    .filter(({ severity }) => severity !== 'hint').length;
  let last = 0;
  await forEachBounded(entry.files, STATS_AT_ONCE, async (uri) => {
    const changed = await stat(fileURLToPath(uri)).then(
      ({ mtimeMs }) => mtimeMs,
      () => 0,
    );
    last = Math.max(last, changed);
  });
  return { problems, ...(last > 0 && { changed: new Date(last) }) };
}
