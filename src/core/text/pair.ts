import type { Span, YamlError } from './span.ts';

/** A name and its value, as YAML has them. */
export interface Pair {
  readonly name: string;
  readonly nameSpan: Span;
  /** Trimmed, and empty for none; undefined where it is no text but a list or the like. */
  readonly value?: string;
  /** The texts of a list, trimmed; undefined where it is none. */
  readonly items?: readonly { readonly value: string; readonly span: Span }[];
  /** The value as it is written, quotes included. */
  readonly span: Span;
}

/** What a text says by name. */
export interface Pairs<Of extends Pair = Pair> {
  /** The outermost names, in the order of the text. */
  readonly pairs: readonly Of[];
  readonly errors: readonly YamlError[];
  /** What stands there instead, where the text is sound and says nothing by name. */
  readonly other?: Span;
}
