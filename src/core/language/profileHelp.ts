import type { Translate } from '../l10n/translate.ts';
import { PROFILE_FIELDS, PROFILE_NAMES, type ProfileField } from '../portfolio/profileFields.ts';
import { readProfilePairs } from '../portfolio/profile.ts';
import { OPTION_TITLES, profileQuestion, publishQuestion } from '../portfolio/profileQuestions.ts';
import { PUBLISHED_ON_REQUEST, PUBLISH_NAME } from '../portfolio/publication.ts';
import { OPTIONS } from '../referential/skill.ts';
import { lineAt } from '../text/lines.ts';
import { textAt, touches, type Span } from '../text/span.ts';

/** Something to write into `portfolio.yaml`. */
export interface ProfileCompletion {
  readonly kind: 'name' | 'value';
  readonly label: string;
  readonly detail: string;
  readonly newText: string;
  /** What of the line it takes the place of. */
  readonly span: Span;
}

/** The sessions that are offered, from the coming one on. */
const SESSIONS = 3;

/** What can stand at `offset`: a name that is not there yet, or a value of the name on the line. */
export function profileCompletions(
  text: string,
  offset: number,
  comingSession: number,
  t: Translate,
): ProfileCompletion[] {
  const { start } = lineAt(text, offset);
  const before = text.slice(start, offset).replace(/^\uFEFF/, '');
  const spanOf = (typed: string): Span => ({ start: offset - typed.length, end: offset });
  if (/^[\p{L}_]*$/u.test(before)) return namesLeft(text, spanOf(before), t);
  const [, name = '', typed = ''] =
    /^([\p{L}_]+)[ \t]*:[ \t]+(?:\[(?:[^\]]*[,[ ])?)?(\w*)$/u.exec(before) ?? [];
  const item = /^[ \t]*-[ \t]+(\w*)$/.exec(before);
  const [above] = item ? namesAbove(text, start) : [];
  const values = valuesOf(above ?? name, comingSession, t);
  const span = spanOf(item?.[1] ?? typed);
  return values.map(([label, detail]) => ({ kind: 'value', label, detail, newText: label, span }));
}

/** What a name of the profile is for, or the title of its option; undefined elsewhere. */
export function profileHover(
  text: string,
  offset: number,
  t: Translate,
): { readonly span: Span; readonly said: string } | undefined {
  for (const { key, field, nameSpan, span, value } of readProfilePairs(text).pairs) {
    if (touches(nameSpan, offset)) {
      const said = key === PUBLISH_NAME ? publishQuestion(t) : field && meaningOf(field, t);
      return said === undefined ? undefined : { span: nameSpan, said };
    }
    const option = field === 'option' && OPTIONS.find((each) => each === value);
    if (option && touches(span, offset)) return { span, said: OPTION_TITLES[option] };
  }
  return undefined;
}

function namesLeft(text: string, span: Span, t: Translate): ProfileCompletion[] {
  const { pairs } = readProfilePairs(text);
  const isThere = (name: string): boolean =>
    pairs.some(({ key, field, nameSpan }) => {
      const is = field ? PROFILE_NAMES[field] === name : key === name;
      return is && !touches(nameSpan, span.end);
    });
  const names = [
    ...PROFILE_FIELDS.map((field) => [PROFILE_NAMES[field], meaningOf(field, t)] as const),
    [PUBLISH_NAME, publishQuestion(t)] as const,
  ];
  return names
    .filter(([name]) => !isThere(name))
    .map(([label, detail]) => ({ kind: 'name', label, detail, newText: `${label}: `, span }));
}

function meaningOf(field: ProfileField, t: Translate): string {
  return profileQuestion(field, t).prompt;
}

type Value = readonly [label: string, detail: string];

function valuesOf(name: string, comingSession: number, t: Translate): Value[] {
  if (name === PROFILE_NAMES.option) return OPTIONS.map((each) => [each, OPTION_TITLES[each]]);
  if (name === PROFILE_NAMES.session) {
    const years = Array.from({ length: SESSIONS }, (_, index) => comingSession + index);
    return years.map((year) => [String(year), profileQuestion('session', t).name]);
  }
  if (name === PROFILE_NAMES.exam) {
    return [
      ['CCF', 'Contrôle en cours de formation'],
      ['ponctuelle', 'Épreuve ponctuelle'],
    ];
  }
  if (name !== PUBLISH_NAME) return [];
  return PUBLISHED_ON_REQUEST.map((field) => [
    PROFILE_NAMES[field],
    profileQuestion(field, t).name,
  ]);
}

/** The names above a line, the nearest first. */
function namesAbove(text: string, lineStart: number): string[] {
  const above = textAt(text, { start: 0, end: lineStart });
  return Array.from(above.matchAll(/^([\p{L}_]+)[ \t]*:/gmu), ([, name = '']) => name).reverse();
}
