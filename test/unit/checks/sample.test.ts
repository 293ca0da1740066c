import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkReport } from '../../../src/checks/checkReport.ts';
import { readWith } from '../../../src/portfolio/reading.ts';
import { english } from '../../../src/messages/translate.ts';
import { problemMessage } from '../../../src/messages/problemMessage.ts';
import { SISR } from '../support/reports.ts';

const SAMPLE = 'media/sample';

/** The sample as an editor shows it: each problem with its file and what it marks. */
function problemsOfSample(): string[] {
  const names = readdirSync(SAMPLE, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.md'))
    .sort()
    .flatMap((name) => {
      const path = join(SAMPLE, name);
      const text = readFileSync(path, 'utf8');
      const reading = readWith(SISR, text);
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
  it('has no problem but those that it is there to show', () => {
    assert.deepEqual(problemsOfSample(), [
      'information formation/site-vitrine-association.md: brouillon: This report is still a draft and the session is over: drafts do not count.',
      'information formation/veille-technologique.md: B1.6.2: B1.6.2 is ticked here and is not in the list of the header.',
      'information stage-1/tickets-support.md: B1.2.1: B1.2.1 is ticked here and is not in the list of the header.',
      'hint stage-2/renouvellement-imprimantes.md: B1.4: B1.4 counts for the exam. Name its sub-skills to show what you did.',
    ]);
  });
});
