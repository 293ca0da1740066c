import { keyOf } from '../text/fold.ts';
import type { FieldId } from './fieldId.ts';
import type { Span, YamlError } from '../text/span.ts';

/** A key at the margin of a header, whether or not it means something to us. */
export interface HeaderKey {
  readonly name: string;
  readonly span: Span;
}

/** The fields of a report’s front matter, each with its place in the report. */
export interface Header {
  readonly frontMatter: FrontMatter;
  readonly fields: ReadonlyMap<FieldId, Field>;
  /** Every key, in the order of the text. */
  readonly keys: readonly HeaderKey[];
  readonly errors: readonly YamlError[];
}

/** Where the front matter of a text is. */
export interface FrontMatter {
  /** The YAML between the fences, from the end of the opening `---`. */
  readonly yaml: string;
  /** Where `yaml` stands in the text. */
  readonly span: Span;
  /** Where the body begins. */
  readonly bodyStart: number;
  /** `open`: no closing fence was found; the header ends at a blank line or at a wrong fence. */
  readonly state: 'closed' | 'open' | 'tooLong';
  /** Words that stand behind the opening fence, where nothing may. */
  readonly fenceWords?: Span;
  /** Set where a competency list stands too far down to be read. */
  readonly listBelow?: true;
}

/** One value of the header: a scalar, an item of a list or a value of a mapping. */
export interface HeaderValue {
  /** What YAML reads there, always as a string: `1.10` stays `1.10`. */
  readonly value: string;
  /** The report’s own text at `span`, before YAML opens quotes and escapes. */
  readonly source: string;
  /** Without the quotes. */
  readonly span: Span;
  /** The key, when the value is one of a mapping (`debut: 13/01/26`). */
  readonly key?: string;
}

/** A field of the header that means something to us. */
export interface Field {
  readonly id: FieldId;
  readonly name: string;
  readonly nameSpan: Span;
  readonly shape: 'empty' | 'scalar' | 'flowList' | 'blockList' | 'mapping';
  /** From the first to the last character of the value; empty where there is none. */
  readonly valueSpan: Span;
  /**
   * Every scalar of the value, in the order of the text; of an entry that is a mapping, the one that
   * names the skill or the production.
   */
  readonly values: readonly HeaderValue[];
}

/** The values of a field as one text; undefined where it says nothing. */
export function textOf(field: Field | undefined, separator = ', '): string | undefined {
  const text = field?.values.map(({ value }) => value.trim()).join(separator);
  return text === '' ? undefined : text;
}

const PERIOD_START = /^(?:date)?(?:de)?(?:debut|start|du|from)(?:date)?$/;

const PERIOD_END = /^(?:date)?(?:de)?(?:fin|end|au|to)(?:date)?$/;

/**
 * What the field says of the period, as one text: a list or a mapping is joined to `… au …`. Of a
 * mapping the keys count, in any order: where one end is missing or empty, the period is open.
 */
export function periodText(field: Field | undefined): string | undefined {
  if (field?.shape === 'scalar') return textOf(field);
  const values = (field?.values ?? []).filter(({ value }) => value.trim() !== '');
  const end = (key: RegExp) => values.filter(({ key: name }) => name && key.test(keyOf(name)));
  const [[start, ...more], [finish, ...others]] = [end(PERIOD_START), end(PERIOD_END)];
  const text = (value: { readonly value: string }) => value.value.trim();
  if (values.length === 1 && start) return `depuis ${text(start)}`;
  if (values.length === 1 && finish) return `jusqu’au ${text(finish)}`;
  if (start && finish && more.length + others.length === 0 && values.length === 2) {
    return `${text(start)} au ${text(finish)}`;
  }
  return values.length === 0 ? undefined : values.map(text).join(' au ');
}
