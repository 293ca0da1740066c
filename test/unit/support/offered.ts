import { SECTIONS } from '../../../src/core/report/section.ts';
import type { FieldId } from '../../../src/core/report/fieldId.ts';
import { checkNearReport } from '../../../src/core/checks/nearReport.ts';
import { asProblem, checkReport } from '../../../src/core/checks/checkReport.ts';
import { PROBLEM_CODES } from '../../../src/core/checks/problemCodes.ts';
import { offeredFixes, allSafeEdits } from '../../../src/core/checks/offeredFixes.ts';
import type { Fix, Problem, Severities } from '../../../src/core/checks/problem.ts';
import type { RuleContext } from '../../../src/core/checks/ruleContext.ts';
import { refactoringsAt } from '../../../src/core/language/refactoring/refactorings.ts';
import { replaceSkill } from '../../../src/core/language/replaceSkill.ts';
import {
  splitCompetency,
  splittableAt,
} from '../../../src/core/language/refactoring/splitCompetency.ts';
import { changeSection } from '../../../src/core/portfolio/changeSection.ts';
import { declareCode, undeclareCode } from '../../../src/core/portfolio/declaration.ts';
import type { Referential } from '../../../src/core/referential/referential.ts';
import type { TextEdit } from '../../../src/core/text/span.ts';
import { SISR } from './reports.ts';
import { readReport } from '../../../src/core/report/readReport.ts';

/** An edit that a user is offered, and what it may touch. */
export interface Offered {
  readonly name: string;
  readonly edits: readonly TextEdit[];
  readonly fields: readonly FieldId[];
}

const ALL = Object.fromEntries(PROBLEM_CODES.map((code) => [code, 'warning']));
const CONTEXT: RuleContext = {
  session: 2027,
  finished: 'all-covered',
  filesIn: (folder) => (folder === '.' ? ['mcd.pdf', 'Schéma.png'] : []),
};

/** Every problem of a text, of a report or of what should be one. */
export function problemsIn(text: string, referential: Referential = SISR): Problem[] {
  const reading = readReport(text, referential);
  const severities = ALL as unknown as Severities;
  return reading
    ? checkReport(reading, CONTEXT, severities)
    : checkNearReport(text, referential).flatMap((found) => asProblem(found, severities));
}

/** The fixes of the problems of a text that are offered. */
export function fixesIn(text: string, referential: Referential = SISR): Fix[] {
  const check = (after: string) => problemsIn(after, referential);
  return problemsIn(text, referential).flatMap((problem) =>
    offeredFixes(problem, { text, referential, check }),
  );
}

/** Every edit that the engine can offer on a text. */
export function offeredEdits(text: string, referential: Referential = SISR): Offered[] {
  const list = ['competencies'] as const;
  const fixes = fixesIn(text, referential).map(({ kind, edits, changes }): Offered => ({
    name: `fix ${kind}`,
    edits,
    fields: changes.fields ?? [],
  }));
  const all = allSafeEdits(problemsIn(text, referential), text, referential);
  const anyField = ['title', 'section', 'year', 'period', 'productions', 'draft', ...list] as const;
  const offered: Offered[] = [...fixes, { name: 'fix all', edits: all, fields: anyField }];
  for (const section of SECTIONS) {
    const edits = changeSection(text, section) ?? [];
    offered.push({ name: `to ${section}`, edits, fields: ['section', 'year'] });
  }
  for (const code of ['B1.1', 'B1.1.2', 'B2.1', 'B3.4']) {
    const added = declareCode(text, code, referential) ?? [];
    const removed = undeclareCode(text, code, referential) ?? [];
    offered.push({ name: `declare ${code}`, edits: added, fields: list });
    offered.push({ name: `undeclare ${code}`, edits: removed, fields: list });
  }
  return [...offered, ...refactoringsIn(text, referential)].filter(({ edits }) => edits.length > 0);
}

function refactoringsIn(text: string, referential: Referential): Offered[] {
  const reading = readReport(text, referential);
  if (!reading) return [];
  const fields = ['competencies'] as const;
  const found: Offered[] = [];
  for (const { span, resolution } of reading.mentions.slice(0, 8)) {
    for (const { kind, edits } of refactoringsAt(reading, span.start)) {
      found.push({ name: kind, edits, fields });
    }
    const split = splittableAt(reading, span.start);
    const chosen = split?.subSkills.slice(0, 2) ?? [];
    found.push({ name: 'split', edits: splitCompetency(reading, span.start, chosen), fields });
    const next = referential.get('B1.2.1');
    if (resolution.kind === 'known' && next) {
      found.push({ name: 'rename', edits: replaceSkill(resolution.skill, next, reading), fields });
    }
  }
  return found;
}
