import type { FieldId } from './fieldNames.ts';
import type { Span } from '../text/span.ts';
import type { YamlError } from '../text/yaml.ts';
import type { Field } from './field.ts';
import type { FrontMatter } from './frontMatter.ts';

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
