import { readdirSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { forEachBounded } from '../../core/iteration.ts';
import { asProblem, checkReport, severitiesFrom } from '../../core/checks/checkReport.ts';
import { checkNearReport } from '../../core/checks/nearReport.ts';
import type { Problem, Severity } from '../../core/checks/problem.ts';
import { problemData, type ProblemData } from '../../core/checks/problemMessage.ts';
import { whyFinished, type RuleContext } from '../../core/checks/ruleContext.ts';
import { unreadableMessage } from '../../core/portfolio/unreadable.ts';
import type { Translate } from '../../core/l10n/translate.ts';
import { profileMessage } from '../../core/portfolio/profileQuestions.ts';
import { PROFILE_FILE, thisMonth } from '../../core/portfolio/candidate.ts';
import { placeFinder } from '../../core/text/lines.ts';
import { isMissing, readText, shownPath } from '../files/nodeDisk.ts';
import type { FolderEntry } from '../files/folderEntry.ts';
import type { Workplace } from '../command.ts';
import { readReport } from '../../core/report/readReport.ts';
import type { FileProblems } from './problemFormats.ts';

const AT_ONCE = 16;

/** Checks every file of a candidate, and the profile: those with problems, by their paths. */
export async function checkCandidate(
  entry: FolderEntry,
  { t, cwd }: Pick<Workplace, 't' | 'cwd'>,
): Promise<FileProblems[]> {
  const found: FileProblems[] = [];
  const add = (uri: string, problems: readonly ProblemData[], unreadable = false) => {
    if (problems.length > 0) found.push({ entry, path: shownPath(uri, cwd), problems, unreadable });
  };
  const contextAt = ruleContextsOf(entry);
  await forEachBounded(entry.files, AT_ONCE, async (uri) => {
    const checked = await checkFile(uri, entry, contextAt);
    if (!checked) return;
    const placeOf = placeFinder(checked.text);
    add(
      uri,
      checked.problems.map((problem) => problemData(problem, placeOf, t)),
    );
  });
  for (const [uri, reason] of entry.unreadable) {
    add(uri, [atTop(reason, unreadableMessage(reason, t))], true);
  }
  await addProfile(entry, t, add);
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The problems of a file as it is now; undefined where it cannot be read any more. */
export async function checkFile(
  uri: string,
  entry: FolderEntry,
  contextAt = ruleContextsOf(entry),
): Promise<{ readonly text: string; readonly problems: readonly Problem[] } | undefined> {
  const path = fileURLToPath(uri);
  const read = await readText(path);
  if (!read || !('text' in read)) return undefined;
  const { text } = read;
  const severities = severitiesFrom(entry.settings.problemSeverity);
  const { referential } = entry.portfolio;
  const report = readReport(text, referential);
  const problems = report
    ? checkReport(report, contextAt(path), severities)
    : checkNearReport(text, referential).flatMap((each) => asProblem(each, severities));
  return { text, problems };
}

/** What is known around the report at a path: folders are listed once. */
function ruleContextsOf({
  candidate,
  portfolio,
  within,
  profileBroken,
}: FolderEntry): (path: string) => RuleContext {
  const { session } = candidate;
  const known = profileBroken === true ? undefined : session;
  const finished = whyFinished(known, thisMonth(), portfolio.coverage);
  const listed = new Map<string, readonly string[] | undefined>();
  return (path) => ({
    ...(known !== undefined && { session: known }),
    ...(finished && { finished }),
    profile: candidate,
    filesIn: (folder) => {
      const whole = resolve(dirname(path), folder);
      // What leads out of the portfolio is none of ours.
      if (relative(within, whole).startsWith('..')) return undefined;
      if (!listed.has(whole)) listed.set(whole, namesIn(whole));
      return listed.get(whole);
    },
  });
}

function namesIn(folder: string): readonly string[] | undefined {
  try {
    return readdirSync(folder);
  } catch (error) {
    return isMissing(error) ? [] : undefined;
  }
}

async function addProfile(
  { id, profile, profileBroken }: FolderEntry,
  t: Translate,
  add: (uri: string, problems: readonly ProblemData[], unreadable?: boolean) => void,
): Promise<void> {
  const uri = `${id}/${PROFILE_FILE}`;
  const problems = profile?.problems ?? [];
  if (problems.length > 0) {
    const read = await readText(fileURLToPath(uri));
    const placeOf = placeFinder(read && 'text' in read ? read.text : '');
    add(
      uri,
      problems.map((problem): ProblemData => {
        const { code, span } = problem;
        const end = placeOf(span.end);
        return {
          ...{ rule: code, severity: 'warning', message: profileMessage(problem, t), fixes: [] },
          ...{ ...placeOf(span.start), endLine: end.line, endColumn: end.column },
        };
      }),
    );
  } else if (profileBroken === true) {
    const message = t('The profile cannot be read: mend it first, then fill it in.');
    add(uri, [atTop('profile-not-yaml', message)], true);
  }
}

function atTop(rule: string, message: string, severity: Severity = 'warning'): ProblemData {
  return { rule, severity, message, line: 1, column: 1, endLine: 1, endColumn: 1, fixes: [] };
}
