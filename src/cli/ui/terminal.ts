import type { WriteStream } from 'node:tty';

/** How a word stands out, where there is colour. */
export type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'blue' | 'green' | 'cyan' | 'underline';

/** Words of a line: as they are, or with a style. */
export type Words = string | { readonly style: Style; readonly words: string };

const CODES: Readonly<Record<Style, readonly [on: number, off: number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  yellow: [33, 39],
  blue: [34, 39],
  green: [32, 39],
  cyan: [36, 39],
  underline: [4, 24],
};

/** Where the words go: what is asked for to the one, what is said of the work to the other. */
export interface Streams {
  readonly stdout: Pick<WriteStream, 'write' | 'isTTY'>;
  readonly stderr: Pick<WriteStream, 'write' | 'isTTY'>;
}

/** What the user wants of the words. */
export interface Manner {
  /** Undefined leaves it to the environment and to whether it is a terminal. */
  readonly color: boolean | undefined;
  readonly quiet: boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/**
 * Writes for people and for programs. A line takes nothing from a report but its words: a title that
 * holds the signs by which terminals are steered is shown without them.
 */
export class Terminal {
  readonly quiet: boolean;
  /** Whether a line that is drawn over again makes sense. */
  readonly isWatched: boolean;
  readonly #streams: Streams;
  readonly #color: { readonly stdout: boolean; readonly stderr: boolean };

  constructor(streams: Streams, { color, quiet, environment }: Manner) {
    this.#streams = streams;
    this.quiet = quiet;
    this.isWatched = streams.stderr.isTTY && !quiet && environment.TERM !== 'dumb';
    const wanted = color ?? colorOf(environment);
    this.#color = {
      stdout: wanted ?? (streams.stdout.isTTY && environment.TERM !== 'dumb'),
      stderr: wanted ?? (streams.stderr.isTTY && environment.TERM !== 'dumb'),
    };
  }

  /** A line of what was asked for. */
  line(...words: readonly Words[]): void {
    this.#streams.stdout.write(`${this.#styled(words, this.#color.stdout)}\n`);
  }

  /** A text for a program, as it is. */
  text(text: string): void {
    this.#streams.stdout.write(text);
  }

  /** A line about the work: not in what is piped, and not where nobody wants to hear of it. */
  note(...words: readonly Words[]): void {
    if (!this.quiet) this.warn(...words);
  }

  /** The same, said even then. */
  warn(...words: readonly Words[]): void {
    this.#streams.stderr.write(`${this.#styled(words, this.#color.stderr)}\n`);
  }

  /** Draws over the line at the bottom; an empty text takes it away. */
  status(text: string): void {
    if (this.isWatched) this.#streams.stderr.write(`\r\u001b[K${plain(text)}`);
  }

  #styled(words: readonly Words[], color: boolean): string {
    return words
      .map((each) => {
        if (typeof each === 'string') return plain(each);
        const [on, off] = CODES[each.style];
        const text = plain(each.words);
        return color && text !== '' ? `\u001b[${on}m${text}\u001b[${off}m` : text;
      })
      .join('');
  }
}

/** See https://no-color.org and https://force-color.org. */
function colorOf({ NO_COLOR, FORCE_COLOR }: Manner['environment']): boolean | undefined {
  if (NO_COLOR) return false;
  return FORCE_COLOR === undefined || FORCE_COLOR === '' ? undefined : FORCE_COLOR !== '0';
}

/** A text without the signs that steer a terminal or turn the direction of what follows. */
export function plain(text: string): string {
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]+/g, ' ');
}

/** How many columns a text takes: accents that stand apart none, signs of East Asia and pictures two. */
export function widthOf(text: string): number {
  let width = 0;
  for (const sign of plain(text)) {
    if (/\p{M}|\u200d|\ufe0f/u.test(sign)) continue;
    width +=
      /\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/u.test(
        sign,
      )
        ? 2
        : 1;
  }
  return width;
}

/** `text` with spaces behind it, up to a width. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}
