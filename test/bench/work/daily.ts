import { checkReport } from '../../../src/core/checks/checkReport.ts';
import { completeCode, DEFAULT_COMPLETION_OPTIONS } from '../../unit/support/completeCode.ts';
import { skillAt } from '../../../src/core/language/hover.ts';
import { atOnce } from '../../../src/core/iteration.ts';
import { searchSteps } from '../../../src/core/suggestions/search.ts';
import { longReport, reportOf } from '../portfolio.ts';
import { figureOf, timesOf, type Figure } from '../statistics.ts';
import type { Daily } from '../tasks.ts';
import { indexed } from './cold.ts';
import { readReport } from '../../../src/core/report/readReport.ts';

const TEXTS = 97;

/** What is done again and again in a portfolio that has been read. */
export function daily(folder: string): Daily {
  const portfolio = indexed(folder);
  const uris = [...portfolio.uris()];
  const size = uris.length;
  const { referential } = portfolio;
  const measured = (count: number, work: (round: number) => unknown): Figure =>
    // With less to warm up, figures tell how far the engine has compiled, not what size costs.
    figureOf(timesOf(count, work, count));
  let changes = 0;
  const texts = Array.from({ length: TEXTS }, (_, index) => reportOf(size + index));
  const changeOne = () => {
    changes += 1;
    const text = texts[changes % TEXTS] ?? '';
    portfolio.setFile(uris[(changes * 7) % size] ?? '', text);
    return portfolio.coverage;
  };

  const text = reportOf(2);
  const inList = text.indexOf('competences: [') + 'competences: ['.length;
  const words = 'mot de passe';
  const worded = text.slice(0, inList) + words + text.slice(inList);
  const search = atOnce(searchSteps(referential));
  const reading = readReport(text, referential);
  if (!reading) throw new Error('The report of the measures is no report.');
  const problemsOf = (report: string) => {
    const read = readReport(report, referential);
    return read && checkReport(read);
  };
  const [short, long] = [longReport(5_000), longReport(200_000)];
  return {
    reindex: measured(3_000, changeOne),
    completion: measured(300, () => completeCode(text, inList, portfolio)),
    completionByWords: measured(300, () =>
      completeCode(worded, inList + words.length, portfolio, DEFAULT_COMPLETION_OPTIONS, search),
    ),
    hover: measured(1_000, () => {
      const read = readReport(text, referential);
      return read && skillAt(read, inList, portfolio);
    }),
    problems5: measured(100, () => problemsOf(short)),
    problems200: measured(20, () => problemsOf(long)),
  };
}
