import { parseArgs } from 'node:util';
import leven from 'leven';
import type { Translate } from '../core/l10n/translate.ts';
import { UserMistake, type Asked, type CommandSpec, type OptionSpec } from './command.ts';

/** A command line, taken apart. */
export type Tokens = NonNullable<ReturnType<typeof parseTokens>>;

const SHORT: Readonly<Record<string, string>> = { help: 'h', version: 'V', quiet: 'q' };

/** Takes a command line apart, without any judgement. */
export function parseTokens(args: readonly string[], options: readonly OptionSpec[]) {
  const declared = options.map(({ name, value }) => {
    const type = value === undefined ? ('boolean' as const) : ('string' as const);
    const short = SHORT[name];
    return [name, { type, ...(short !== undefined && { short }) }] as const;
  });
  const parsed = parseArgs({
    args: [...args],
    options: Object.fromEntries(declared),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  return parsed.tokens;
}

/** The command of a command line, and the words behind it, without options. */
export function wordsIn(tokens: Tokens): string[] {
  return tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
}

/** The value of an option, wherever it stands and whatever it is. */
export function valueIn(tokens: Tokens, name: string): string | undefined {
  const last = tokens.findLast((token) => token.kind === 'option' && token.name === name);
  return last?.kind === 'option' ? last.value : undefined;
}

/**
 * What is asked by a command line that takes these options.
 *
 * @throws a `UserMistake` for an option that it does not know, and a value that it does not take.
 */
export function readAsked(tokens: Tokens, options: readonly OptionSpec[], t: Translate): Asked {
  const values = new Map<string, string | true>();
  for (const token of tokens) {
    if (token.kind === 'option') values.set(token.name, checkedValue(token, options, t));
  }
  return {
    words: wordsIn(tokens).slice(1), // the first is the command itself
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

/** Throws a `UserMistake` for words too many or too few. */
export function checkCount({ words }: Asked, command: CommandSpec, t: Translate): void {
  const { count, name } = command;
  const usage = `portfolio-sio ${name} ${command.words(t)}`;
  if (words.length < count.least) {
    throw new UserMistake(t('Something is missing: {usage}', { usage }));
  }
  const extra = words[count.most];
  if (extra !== undefined) {
    throw new UserMistake(t('“{extra}” is too much: {usage}', { extra, usage }));
  }
}
