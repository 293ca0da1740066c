import type { Translate } from '../core/l10n/translate.ts';
import type { CommandSpec, OptionSpec } from './command.ts';
import { padded, widthOf, type Terminal, type Words } from './ui/terminal.ts';

/** Help on the whole program: its commands, and what holds for all. */
export function generalHelp(
  commands: readonly CommandSpec[],
  general: readonly OptionSpec[],
  t: Translate,
): Words[][] {
  return [
    [t('Checks, counts and exports a portfolio of BTS SIO, as the extension Portfolio SIO does.')],
    [],
    [title(t('Usage')), ` portfolio-sio ${t('<command> [options]')}`],
    [],
    [title(t('Commands'))],
    ...columns(commands.map((each) => [`${each.name} ${each.words(t)}`.trim(), each.says(t)])),
    [],
    ...optionLines(general, t),
    [],
    [t('Exit codes: 0 fine, 1 problems at or above the level, 2 wrong use or unreadable input.')],
    [t('More on a command: portfolio-sio <command> --help')],
  ];
}

/** Help on one command, with examples. */
export function commandHelp(
  command: CommandSpec,
  general: readonly OptionSpec[],
  t: Translate,
): Words[][] {
  const { name, words, options, examples, says } = command;
  return [
    [says(t)],
    [],
    [title(t('Usage')), ` portfolio-sio ${`${name} ${words(t)}`.trim()} ${t('[options]')}`],
    [],
    ...optionLines([...options, ...general], t),
    [],
    [title(t('Examples'))],
    ...examples.flatMap(({ line, says: what }): Words[][] => [
      [`  ${line}`],
      [{ style: 'dim', words: `      ${what(t)}` }],
    ]),
  ];
}

/** Writes lines to a terminal. */
export function showLines(lines: readonly (readonly Words[])[], terminal: Terminal): void {
  for (const line of lines) terminal.line(...line);
}

function optionLines(options: readonly OptionSpec[], t: Translate): Words[][] {
  return [
    [title(t('Options'))],
    ...columns(options.map((each) => [optionUsage(each), saysOf(each, t)])),
  ];
}

/** `--format text|json`. */
function optionUsage({ name, value, choices }: OptionSpec): string {
  if (value === undefined) return `--${name}`;
  return `--${name} ${choices ? choices.join('|') : `<${value}>`}`;
}

function saysOf({ says, byDefault }: OptionSpec, t: Translate): string {
  const text = says(t);
  return byDefault === undefined
    ? text
    : `${text} ${t('(default: {value})', { value: byDefault })}`;
}

function title(words: string): Words {
  return { style: 'bold', words };
}

/** Up to so many signs, what is said of something stands beside it; else below. */
const BESIDE = 34;

function columns(pairs: readonly (readonly [string, string])[]): Words[][] {
  const width = Math.max(...pairs.map(([name]) => widthOf(name)).filter((each) => each <= BESIDE));
  return pairs.flatMap(([name, says]): Words[][] =>
    widthOf(name) <= BESIDE
      ? [[`  ${padded(name, width)}  ${says}`]]
      : [[`  ${name}`], [`  ${padded('', width)}  ${says}`]],
  );
}
