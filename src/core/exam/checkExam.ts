import { codesIn, competenciesOf, fichePair, type FichePair } from '../fiche/pair.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import {
  type ExamFacts,
  type RuleResult,
  countedReports,
  type ExamRule,
  type Lack,
  type Detail,
} from './ruleResult.ts';
import type { ReportEntry } from '../portfolio/reportEntry.ts';
import { inOrderOfDate, periodOf } from '../portfolio/reportOrder.ts';
import { isWebAddress } from '../portfolio/profile.ts';
import { nearestReport } from './nearestReport.ts';
import { competencyOf } from '../referential/skill.ts';
import { fold } from '../text/fold.ts';

/** Two réalisations together cover the competences of bloc 2: those chosen, else any two. */
const bloc2 = ({ portfolio, fiches = [] }: ExamFacts): RuleResult => {
  const pair = fichePair(portfolio);
  const reports = ([1, 2] as const).flatMap((number) => {
    const report = pair[number];
    const fiche = fiches.find(({ uri }) => uri === report?.uri);
    return report ? [{ report, number, ...(fiche && { fiche }) }] : [];
  });
  return {
    rule: 'bloc2',
    weight: 'rule',
    met: pair.covers,
    details: [
      ...reports.map((each) => ({ kind: 'report' as const, lacks: [], ...each })),
      ...(pair.covers
        ? []
        : missingIn(portfolio, pair).map((skill) => ({ kind: 'competency' as const, skill }))),
    ],
  };
};

/** What neither of the chosen two evidences; where none is chosen, what no report does. */
function missingIn(portfolio: Portfolio, pair: FichePair) {
  const chosen = [pair[1], pair[2]].flatMap((report) =>
    report ? [...codesIn(report, portfolio)] : [],
  );
  return competenciesOf(portfolio)
    .filter(({ skill, mobilised }) => (pair.isChosen ? !chosen.includes(skill.code) : !mobilised))
    .map(({ skill }) => skill);
}

/** Each réalisation says what the table asks of it. */
const reports: ExamRule = ({ portfolio }) => {
  const counted = countedReports(portfolio);
  const lacking = counted.filter((report) => lacksOf(report, portfolio).length > 0);
  const details = inOrderOfDate(lacking).map((report) => {
    return { kind: 'report' as const, report, lacks: lacksOf(report, portfolio) };
  });
  return {
    rule: 'reports',
    weight: 'rule',
    met: counted.length > 0 && details.length === 0,
    details,
  };
};

function lacksOf(report: ReportEntry, portfolio: Portfolio): Lack[] {
  return [
    ...(report.title === undefined ? ['title' as const] : []),
    ...(report.section === undefined ? ['section' as const] : []),
    ...lackOfPeriod(report),
    ...(portfolio.evidenceIn(report.uri).length === 0 ? ['competencies' as const] : []),
  ];
}

/** A period that names no days, or ends before it starts, says no more than none. */
function lackOfPeriod(report: ReportEntry): Lack[] {
  if (report.period === undefined) return ['period'];
  return periodOf(report) ? [] : ['possiblePeriod'];
}

/** The portfolio has an address. Whether it answers is not looked up: nothing goes on the network. */
const address: ExamRule = ({ candidate }) => ({
  rule: 'address',
  weight: 'rule',
  met: isWebAddress(candidate.url ?? ''),
  details: [],
});

/** The réalisations together mobilise every competency of bloc 1. */
const competencies = ({ portfolio }: ExamFacts): RuleResult => {
  const bloc = portfolio.coverage.find(({ bloc: { code } }) => code === 'B1');
  const missing = bloc?.competencies.filter(({ mobilised }) => !mobilised) ?? [];
  const details = missing.map(({ skill }): Detail => {
    const nearest = nearestReport(skill, portfolio);
    return { kind: 'competency', skill, ...(nearest && { nearest }) };
  });
  return { rule: 'competencies', weight: 'rule', met: missing.length === 0, details };
};

/** More than one réalisation for the competency that is most often left uncovered: B1.3. */
const onlinePresence: ExamRule = ({ portfolio }) => {
  const coverage = portfolio.coverage
    .flatMap(({ competencies }) => competencies)
    .find(({ skill }) => skill.code === 'B1.3');
  const met = coverage === undefined || coverage.reports > 1;
  return { rule: 'onlinePresence', weight: 'advice', met, details: [] };
};

/** The head of the table can be filled in whole; the address has a rule of its own. */
const profile: ExamRule = ({ candidate: { lastName, firstName, number, centre } }) => ({
  rule: 'profile',
  weight: 'rule',
  met: [lastName, firstName, number, centre].every((field) => field !== undefined),
  details: [],
});

/** The summary table is there, and as new as what it sums up. */
const table: ExamRule = ({ table: state }) => ({
  rule: 'table',
  weight: 'rule',
  met: state.kind === 'current',
  details: state.kind === 'none' ? [] : [{ kind: 'file', uri: state.uri }],
});

/** A réalisation is about veille technologique, which counts for B1.6. */
const technologyWatch: ExamRule = ({ portfolio }) => {
  const watch = portfolio.referential.skills.filter((skill) => competencyOf(skill).code === 'B1.6');
  const met = watch.some(({ code }) => {
    for (const { report } of portfolio.evidenceOf(code)) {
      if (!report.draft && /\bveille\b/.test(fold(report.title ?? ''))) return true;
    }
    return false;
  });
  return { rule: 'technologyWatch', weight: 'advice', met, details: [] };
};

/** Each of the two years at work has a réalisation: the table has a part for each. */
const workplaces: ExamRule = ({ portfolio }) => {
  const sections = new Set(countedReports(portfolio).map(({ section }) => section));
  const met = sections.has('stage1') && sections.has('stage2');
  return { rule: 'workplaces', weight: 'advice', met, details: [] };
};

/** The file holds the attestations de stage or certificats de travail. */
const attestations: ExamRule = ({ attestations: found }) => ({
  rule: 'attestations',
  weight: 'rule',
  met: found.length > 0,
  details: found.map((uri) => ({ kind: 'file', uri })),
});

const RULES: readonly ExamRule[] = [
  ...[competencies, reports, address, table, profile, attestations, bloc2],
  ...[workplaces, onlinePresence, technologyWatch],
];

/** What the exam still asks for, and what is done: rules first, then advice. */
export function checkExam(facts: ExamFacts): RuleResult[] {
  return RULES.map((rule) => rule(facts));
}

/** Whether the name of a file (no folder) says that it is such a document. */
export function isAttestation(name: string): boolean {
  const folded = fold(name).replace(/[_\-.]+/g, ' ');
  const isDocument = /\.(?:pdf|docx?|odt|png|jpe?g|webp|heic|tiff?)$/i.test(name);
  return isDocument && /\b(?:attestations?|certificats? (?:de )?(?:travail|stage))\b/.test(folded);
}
