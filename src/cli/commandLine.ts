import { parseArgs, type ParseArgsConfig } from 'node:util';
import leven from 'leven';
import type { Translate } from '../core/l10n/translate.ts';
import { UserMistake, type Asked, type CommandSpec, type OptionSpec } from './command.ts';

type Tokens = NonNullable<ReturnType<typeof parseTokens>>;

/** Takes a command line apart, without any judgement. */
function parseTokens(args: readonly string[], options: readonly OptionSpec[]) {
  const declared: NonNullable<ParseArgsConfig['options']> = Object.fromEntries(
    options.map(({ name, value }) => [name, { type: value === undefined ? 'boolean' : 'string' }]),
  );
  const short = { h: 'help', V: 'version', q: 'quiet' };
  for (const [letter, name] of Object.entries(short)) {
    const option = declared[name];
    if (option) declared[name] = { ...option, short: letter };
  }
  const parsed = parseArgs({
    args: [...args],
    options: declared,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  return parsed.tokens;
}

/** The first word of a command line, and the value of an option in it, wherever they stand. */
export function glance(
  args: readonly string[],
  options: readonly OptionSpec[],
): { readonly first: string | undefined; readonly lang: string | undefined } {
  const tokens = parseTokens(args, options);
  const first = tokens.find(({ kind }) => kind === 'positional');
  const lang = tokens.findLast((token) => token.kind === 'option' && token.name === 'lang');
  return {
    first: first?.kind === 'positional' ? first.value : undefined,
    lang: lang?.kind === 'option' ? lang.value : undefined,
  };
}

/**
 * What is asked of a command. `general` are the options that every command takes.
 *
 * @throws a `UserMistake` for an option that it does not know, a value that it does not take, and
 * words too many or too few.
 */
export function readAsked(
  args: readonly string[],
  command: CommandSpec,
  general: readonly OptionSpec[],
  t: Translate,
): Asked {
  const options = [...command.options, ...general];
  const tokens = parseTokens(args, options);
  const values = new Map<string, string | true>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    values.set(token.name, checkedValue(token, options, t));
  }
  const words = tokens
    .flatMap((token) => (token.kind === 'positional' ? [token.value] : []))
    .slice(1); // the command itself
  if (!values.has('help')) checkCount(words, command, t);
  return {
    words,
    has: (name) => values.has(name),
    value: (name) => {
      const value = values.get(name) ?? options.find((each) => each.name === name)?.byDefault;
      return typeof value === 'string' ? value : undefined;
    },
  };
}

function checkedValue(
  token: Extract<Tokens[number], { kind: 'option' }>,
  options: readonly OptionSpec[],
  t: Translate,
): string | true {
  const { name, rawName, value } = token;
  const option = options.find((each) => each.name === name);
  if (!option) throw new UserMistake(unknownOption(rawName, options, t));
  if (option.value === undefined) {
    if (value === undefined) return true;
    throw new UserMistake(t('{option} takes no value.', { option: `--${name}` }));
  }
  // An option in the place of a value is a value that was forgotten.
  if (value === undefined || value === '' || (!token.inlineValue && value.startsWith('--'))) {
    throw new UserMistake(t('{option} needs a value.', { option: `--${name}` }));
  }
  if (option.choices && !option.choices.includes(value)) {
    const choices = option.choices.join(', ');
    throw new UserMistake(
      t('{option} is one of {choices}; “{value}” is none of them.', {
        option: `--${name}`,
        choices,
        value,
      }),
    );
  }
  return value;
}

function unknownOption(written: string, options: readonly OptionSpec[], t: Translate): string {
  const meant = nearest(
    written,
    options.map(({ name }) => `--${name}`),
  );
  return meant === undefined
    ? t('There is no option {option}.', { option: written })
    : t('There is no option {option}. Did you mean {meant}?', { option: written, meant });
}

/** The one of some names that was meant, where a slip is small. */
export function nearest(written: string, names: readonly string[]): string | undefined {
  const [best] = names
    .map((name) => ({ name, distance: leven(written, name) }))
    .sort((a, b) => a.distance - b.distance);
  return best && best.distance <= 2 ? best.name : undefined;
}

function checkCount(words: readonly string[], command: CommandSpec, t: Translate): void {
  const { count, name } = command;
  const usage = `portfolio-sio ${name} ${command.words(t)}`;
  if (words.length < count.least)
    throw new UserMistake(t('Something is missing: {usage}', { usage }));
  const extra = words[count.most];
  if (extra !== undefined) {
    throw new UserMistake(t('“{extra}” is too much: {usage}', { extra, usage }));
  }
}
