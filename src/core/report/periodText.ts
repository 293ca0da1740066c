import { keyOf } from './fieldNames.ts';
import { textOf } from './fieldText.ts';
import type { Field } from './field.ts';

const START = /^(?:date)?(?:de)?(?:debut|start|du|from)(?:date)?$/;
const END = /^(?:date)?(?:de)?(?:fin|end|au|to)(?:date)?$/;

/**
 * What the field says of the period, as one text: a list or a mapping is joined to `… au …`. Of a
 * mapping the keys count, in any order: where one end is missing or empty, the period is open.
 */
export function periodText(field: Field | undefined): string | undefined {
  if (field?.shape === 'scalar') return textOf(field);
  const values = (field?.values ?? []).filter(({ value }) => value.trim() !== '');
  const end = (key: RegExp) => values.filter(({ key: name }) => name && key.test(keyOf(name)));
  const [[start, ...more], [finish, ...others]] = [end(START), end(END)];
  const text = (value: { readonly value: string }) => value.value.trim();
  if (values.length === 1 && start) return `depuis ${text(start)}`;
  if (values.length === 1 && finish) return `jusqu’au ${text(finish)}`;
  if (start && finish && more.length + others.length === 0 && values.length === 2) {
    return `${text(start)} au ${text(finish)}`;
  }
  return values.length === 0 ? undefined : values.map(text).join(' au ');
}
