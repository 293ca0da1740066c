import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkReport } from '../../src/core/checks/checkReport.ts';
import { english } from '../../src/core/l10n/translate.ts';
import { problemMessage } from '../../src/core/checks/problemMessage.ts';
import { SAMPLE_FILES } from '../../src/core/portfolio/sampleFiles.ts';
import { SISR } from '../unit/support/reports.ts';
import { readReport } from '../../src/core/report/readReport.ts';

const SAMPLE = 'media/sample';

/** The Markdown files of the sample, from its folder. */
const names = readdirSync(SAMPLE, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .sort();

/** The sample as an editor shows it: each problem with its file and what it marks. */
function problemsOfSample(): string[] {
  return names.flatMap((name) => {
    const path = join(SAMPLE, name);
    const text = readFileSync(path, 'utf8');
    const reading = readReport(text, SISR);
    const filesIn = (folder: string) => readdirSync(join(dirname(path), folder));
    return reading
      ? checkReport(reading, { session: 2026, finished: 'session-over', filesIn }).map(
          (problem) => {
            const { start, end } = problem.span;
            const place = `${name.replaceAll('\\', '/')}: ${text.slice(start, end)}`;
            return `${problem.severity} ${place}: ${problemMessage(problem, english)}`;
          },
        )
      : [];
  });
}

describe('the sample portfolio', () => {
  it('is copied whole: every file of it is on the list', () => {
    const files = readdirSync(SAMPLE, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(SAMPLE, name)).isFile())
      .map((name) => name.replaceAll('\\', '/'));
    assert.deepEqual([...SAMPLE_FILES].sort(), files.sort());
  });

  it('has no problem but those that it is there to show', () => {
    assert.deepEqual(problemsOfSample(), [
      'information formation/site-vitrine-association.md: brouillon: This report is still a draft and the session is over: drafts do not count.',
      'information formation/veille-technologique.md: B1.6.2: B1.6.2 is ticked here and is not in the list of the header.',
      'information stage-1/tickets-support.md: B1.2.1: B1.2.1 is ticked here and is not in the list of the header.',
      'hint stage-2/renouvellement-imprimantes.md: B1.4: B1.4 counts for the exam. Name its sub-skills to show what you did.',
    ]);
  });

  it('has no error and no warning where nothing is known beside it', () => {
    const readings = names
      .map((name) => readReport(readFileSync(join(SAMPLE, name), 'utf8'), SISR))
      .filter((found) => found !== undefined);
    assert.ok(readings.length >= 12);
    assert.deepEqual(
      readings
        .flatMap((found) => checkReport(found))
        .filter(({ severity }) => severity === 'error' || severity === 'warning'),
      [],
    );
  });
});
