import { indicatorsOf, type Indicators } from '../referential/indicators.ts';
import { SOURCE, type Referential } from '../referential/referential.ts';
import type { Bloc, Competency } from '../referential/skill.ts';
import type { Span } from '../text/span.ts';
import type { Translate } from '../l10n/translate.ts';

/** The referential of one option as a Markdown page to read. */
export interface ReferentialPage {
  readonly text: string;
  /** Where each skill stands: a competency’s heading, a sub-skill’s line. */
  readonly places: ReadonlyMap<string, Span>;
}

/** Writes the page: a heading for each bloc and competency, a line for each sub-skill. */
export function referentialPage(referential: Referential, t: Translate): ReferentialPage {
  const lines: Line[] = [
    { text: `# ${t('BTS SIO referential, {option} option', { option: referential.option })}` },
    { text: '' },
    {
      text: t('Source: the edition of {edition}, {url}', {
        edition: String(SOURCE.edition),
        url: `<${SOURCE.url}>`,
      }),
    },
    { text: '' },
    {
      text: t(
        'The number of a sub-skill is a convention of Portfolio SIO: the official text numbers none.',
      ),
    },
    ...referential.blocs.flatMap((bloc) => blocLines(bloc, t)),
  ];
  return laidOut(lines);
}

interface Line {
  readonly text: string;
  readonly code?: string;
}

function blocLines(bloc: Bloc, t: Translate): Line[] {
  return [
    { text: '' },
    { text: `## ${bloc.wording}` },
    ...bloc.competencies.flatMap((competency) => competencyLines(competency, t)),
  ];
}

function competencyLines(competency: Competency, t: Translate): Line[] {
  const { code, wording, subSkills } = competency;
  const indicators = indicatorsOf(competency);
  return [
    { text: '' },
    { text: `### ${code} · ${wording}`, code },
    { text: '' },
    ...subSkills.map((subSkill) => ({
      text: `- **${subSkill.code}** ${subSkill.wording}`,
      code: subSkill.code,
    })),
    ...(indicators ? indicatorLines(indicators, t) : []),
  ];
}

function indicatorLines({ sourcing, items }: Indicators, t: Translate): Line[] {
  const lines = items.flatMap(({ text, points }) => [
    `- ${text}`,
    ...points.map((point) => `  - ${point}`),
  ]);
  return ['', `*${indicatorTitle(sourcing, t)}*`, '', ...lines].map((text) => ({ text }));
}

/** The heading of what the jury looks at. */
export function indicatorTitle(sourcing: Indicators['sourcing'], t: Translate): string {
  return sourcing === 'official'
    ? t('The jury looks at:')
    : t('The jury looks at (from teachers’ copies, not checked against the official text):');
}

function laidOut(lines: readonly Line[]): ReferentialPage {
  const places = new Map<string, Span>();
  let text = '';
  for (const line of lines) {
    const end = text.length + line.text.length;
    if (line.code !== undefined) places.set(line.code, { start: text.length, end });
    text += `${line.text}\n`;
  }
  return { text, places };
}
