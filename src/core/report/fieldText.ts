import type { Field } from './field.ts';

/** The values of a field as one text; undefined where it says nothing. */
export function textOf(field: Field | undefined, separator = ', '): string | undefined {
  const text = field?.values.map(({ value }) => value.trim()).join(separator);
  return text === '' ? undefined : text;
}
