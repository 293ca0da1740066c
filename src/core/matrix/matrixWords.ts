import type { MatrixCell, MatrixRow } from './matrix.ts';
import type { CompetencyCoverage, SubSkillCoverage } from '../portfolio/coverage.ts';
import { reportName } from '../portfolio/reportOrder.ts';
import type { Competency, SubSkill } from '../referential/skill.ts';
import { competencyMeaning, evidenceKind, subSkillSentence } from '../coverage/coverageWords.ts';
import type { Translate } from '../l10n/translate.ts';

/** The column of a competency, as a sentence. */
export function competencyColumn(coverage: CompetencyCoverage, t: Translate): string {
  return `${sentence(coverage.skill)} ${competencyMeaning(coverage, t)}`;
}

/** The column of a sub-skill, as a sentence. */
export function subSkillColumn(coverage: SubSkillCoverage, t: Translate): string {
  return `${sentence(coverage.skill)} ${subSkillSentence(coverage, t)}`;
}

function sentence({ code, wording }: Competency | SubSkill): string {
  return `${code} ${wording.replace(/\.$/, '')}.`;
}

/** What a report says of a competency, as a sentence. */
export function competencySentence(
  { report }: MatrixRow,
  { subSkills, named }: MatrixCell,
  competency: Competency,
  t: Translate,
): string {
  const { code } = competency;
  const name = reportName(report);
  if (subSkills.length === 0 && !named) return nothing(name, code, t);
  const counts = {
    name,
    code,
    covered: subSkills.length,
    total: competency.subSkills.length,
    codes: subSkills.join(', '),
  };
  const shown =
    subSkills.length > 0
      ? t('“{name}” evidences {covered} of {total} sub-skills of {code}: {codes}.', counts)
      : t('“{name}” names {code} without a sub-skill.', counts);
  return report.draft ? `${shown} ${t('It is a draft and does not count.')}` : shown;
}

/** What a report says of a sub-skill, as a sentence. */
export function subSkillSentenceOf(
  { report, evidence }: MatrixRow,
  { code }: SubSkill,
  t: Translate,
): string {
  const name = reportName(report);
  const item = evidence.get(code);
  if (!item) return nothing(name, code, t);
  const kind = evidenceKind(item, t);
  return t('The report “{name}” evidences {code}: {kind}.', { name, code, kind });
}

function nothing(name: string, code: string, t: Translate): string {
  return t('“{name}” does not evidence {code}.', { name, code });
}

/** What the signs of the matrix mean, one sign a line: the sign, then its meaning. */
export function legend(t: Translate): (readonly [sign: string, meaning: string])[] {
  return [
    ['2/6', t('sub-skills that the report evidences')],
    ['◇', t('the competency alone, without a sub-skill')],
    ['●', t('the sub-skill')],
    ['( )', t('in a draft: does not count')],
  ];
}
