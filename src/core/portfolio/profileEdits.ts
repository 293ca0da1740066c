import { stringify } from 'yaml';
import { lineBreakOf } from '../text/lines.ts';
import { applyEdits, insertion, textAt, type TextEdit } from '../text/span.ts';
import {
  readOption,
  readProfile,
  readProfilePairs,
  readSession,
  type ProfileProblem,
} from './profile.ts';
import {
  HEAD_FIELDS,
  PROFILE_FIELDS,
  PROFILE_NAMES,
  type ProfileField,
  type ProfilePair,
} from './profileFields.ts';

/** What a student answers, each on one line; empty for what is to stay open. */
export type ProfileAnswers = Readonly<Record<ProfileField, string>>;

/** A new profile: it names what the head of the table asks for, and fills in what was answered. */
export function newProfile(answers: Partial<ProfileAnswers>): string {
  const empty = HEAD_FIELDS.map((field) => `${PROFILE_NAMES[field]}:\n`).join('');
  return applyEdits(empty, editProfile(empty, answers) ?? []);
}

/** What a profile says now: what has no meaning stands as it is written. */
export function profileAnswers(text: string): ProfileAnswers {
  const { pairs } = readProfilePairs(text);
  const answer = (field: ProfileField): string => {
    const value = pairs.findLast((pair) => pair.field === field && hasText(pair))?.value ?? '';
    return field === 'option' ? (readOption(value) ?? value) : onOneLine(value);
  };
  return forEachField(answer);
}

/** An answer as it is kept: an address that names no protocol gets the one of the web. */
export function completeAnswer(field: ProfileField, written: string): string {
  const value = onOneLine(written);
  const isBare = field === 'url' && /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:[:/?#]|$)/u.test(value);
  return isBare ? `https://${value}` : written;
}

/** What speaks against an answer; undefined for a good one, and for none. */
export function answerProblem(
  field: ProfileField,
  written: string,
): ProfileProblem['code'] | undefined {
  const value = onOneLine(written);
  if (value === '') return undefined;
  if (field === 'session' && readSession(value) === undefined) return 'profile-session';
  const text = `${PROFILE_NAMES[field]}: ${JSON.stringify(value)}`;
  return readProfile(text).problems[0]?.code;
}

/**
 * The edits that make a profile say what is wanted, and leave everything else as it is: comments,
 * order, quotes, line ends. None where it says so already; undefined where the profile is written in
 * a way that cannot be changed safely.
 */
export function editProfile(
  text: string,
  wanted: Partial<ProfileAnswers>,
): readonly TextEdit[] | undefined {
  const now = profileAnswers(text);
  const target = forEachField((field) => onOneLine(wanted[field] ?? now[field]));
  const { pairs } = readProfilePairs(text);
  const edits = PROFILE_FIELDS.filter((field) => target[field] !== now[field]).flatMap((field) =>
    fieldEdits(text, pairs, field, target[field]),
  );
  if (edits.length === 0) return [];
  return saysOnly(target, text, applyEdits(text, edits)) ? edits : undefined;
}

function fieldEdits(
  text: string,
  pairs: readonly ProfilePair[],
  field: ProfileField,
  value: string,
): TextEdit[] {
  const own = pairs.filter((pair) => pair.field === field);
  const filled = own.filter(hasText);
  if (value === '') return filled.map((pair) => emptied(text, pair));
  const place = filled.at(-1) ?? own.at(-1);
  if (!place) return [newLine(text, pairs, field, `${PROFILE_NAMES[field]}: ${scalar(value)}`)];
  const written = writtenAt(text, place);
  if (written === '') return [insertion(colonOf(text, place), ` ${scalar(value)}`)];
  const { start } = place.span;
  return [{ span: { start, end: start + written.length }, newText: scalar(value, written) }];
}

function emptied(text: string, pair: ProfilePair): TextEdit {
  const end = pair.span.start + writtenAt(text, pair).length;
  return { span: { start: colonOf(text, pair), end }, newText: '' };
}

/** A text of several lines ends with its last line end, which stays. */
function writtenAt(text: string, { span }: ProfilePair): string {
  return textAt(text, span).trimEnd();
}

/** Right behind the colon of a pair. */
function colonOf(text: string, { nameSpan }: ProfilePair): number {
  return text.indexOf(':', nameSpan.end) + 1;
}

/** A line of its own: below the fields that come before it, else above the others. */
function newLine(
  text: string,
  pairs: readonly ProfilePair[],
  field: ProfileField,
  line: string,
): TextEdit {
  const before = PROFILE_FIELDS.slice(0, PROFILE_FIELDS.indexOf(field));
  const above = pairs.filter((pair) => pair.field && before.includes(pair.field));
  const [first] = pairs.filter((pair) => pair.field);
  if (above.length === 0 && first) return insertion(first.nameSpan.start, line + lineBreakOf(text));
  const from = above.length > 0 ? Math.max(...above.map(({ span }) => span.end)) : text.length;
  const next = startsLine(text, from) ? from : text.indexOf('\n', from) + 1;
  const eol = lineBreakOf(text);
  return next > 0 || from === 0 ? insertion(next, line + eol) : insertion(text.length, eol + line);
}

function startsLine(text: string, offset: number): boolean {
  return offset === 0 || /[\n\uFEFF]/.test(text.charAt(offset - 1));
}

/** In the quotes that stand there, and in double ones where YAML would read no text. */
function scalar(value: string, written = ''): string {
  const [quote] = /^["']/.exec(written) ?? [];
  if (quote === undefined && readSession(value) !== undefined) return value;
  const style = quote === '"' ? 'QUOTE_DOUBLE' : quote === "'" ? 'QUOTE_SINGLE' : 'PLAIN';
  return stringify(value, { lineWidth: 0, defaultStringType: style }).trimEnd();
}

/** Whether the text after the change says what is wanted, and all else that it said before. */
function saysOnly(target: ProfileAnswers, before: string, after: string): boolean {
  const [old, now] = [readProfilePairs(before), readProfilePairs(after)];
  if (old.errors.length > 0 || now.errors.length > 0) return false;
  const answers = profileAnswers(after);
  const others = ({ pairs }: typeof old) =>
    JSON.stringify(
      pairs
        .filter(({ field, value }) => field === undefined || value === undefined)
        .map(({ key, value, span }) => [key, value, span.end - span.start]),
    );
  return (
    PROFILE_FIELDS.every((field) => answers[field] === target[field]) && others(old) === others(now)
  );
}

function hasText({ value }: ProfilePair): boolean {
  return value !== undefined && value !== '';
}

function onOneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

function forEachField(answer: (field: ProfileField) => string): ProfileAnswers {
  const answers = PROFILE_FIELDS.map((field) => [field, answer(field)] as const);
  return Object.fromEntries(answers) as ProfileAnswers;
}
