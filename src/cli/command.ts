import type { Translate } from '../core/l10n/translate.ts';
import type { Terminal } from './ui/terminal.ts';

/** What a program tells of how it ended. */
export const EXIT = {
  fine: 0,
  /** There are problems at or above the level. */
  problems: 1,
  /** It was used wrongly, or could not read what it was given, or not write. */
  failed: 2,
} as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];

/** An option of a command, as the parser of Node takes it and the help tells of it. */
export interface OptionSpec {
  readonly name: string;
  /** What stands for its value in the help: `path`; absent where it takes none. */
  readonly value?: string;
  /** The only values that it takes. */
  readonly choices?: readonly string[];
  readonly byDefault?: string;
  readonly says: (t: Translate) => string;
}

/** What is asked of a command. */
export interface Asked {
  /** The words behind the command, without its options. */
  readonly words: readonly string[];
  /** The value of an option that takes one. */
  readonly value: (name: string) => string | undefined;
  /** Whether an option is given. */
  readonly has: (name: string) => boolean;
}

/** What a command works with. */
export interface Workplace {
  readonly t: Translate;
  readonly terminal: Terminal;
  /** The folder that relative paths start from. */
  readonly cwd: string;
}

export type Run = (asked: Asked, place: Workplace) => Promise<Exit>;

/** A command as it is declared: its help, the pages about it and its parser are made of this. */
export interface CommandSpec {
  readonly name: string;
  /** What is written behind it: `[folder…]`. */
  readonly words: (t: Translate) => string;
  /** How many words it takes. */
  readonly count: { readonly least: number; readonly most: number };
  readonly says: (t: Translate) => string;
  readonly options: readonly OptionSpec[];
  /** Each a whole command line, and what it does. */
  readonly examples: readonly {
    readonly line: string;
    readonly says: (t: Translate) => string;
  }[];
  /** Loads the command itself, which takes its time. */
  readonly load: () => Promise<Run>;
}

/** Something that the user can mend, in one sentence: the program ends with it. */
export class UserMistake extends Error {}
