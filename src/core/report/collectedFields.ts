import type { Field } from './field.ts';
import { PERIOD_ENDS_RANK, type FieldId, type NamedField } from './fieldNames.ts';

/**
 * The fields of a header as they are found: where several keys name one, the most canonical name
 * wins, and the two ends of the period that stand under names of their own become one field.
 */
export class CollectedFields {
  readonly #fields = new Map<FieldId, Field>();
  readonly #ranks = new Map<FieldId, number>();
  readonly #ends = new Map<'start' | 'end', Field>();

  /** Whether a field of that name would be kept: what is not need not be read. */
  wants({ id, rank, end }: NamedField): boolean {
    return end ? !this.#ends.has(end) : rank < (this.#ranks.get(id) ?? Infinity);
  }

  add({ id, rank, end }: NamedField, field: Field): void {
    if (end) this.#ends.set(end, field);
    else {
      this.#fields.set(id, field);
      this.#ranks.set(id, rank);
    }
  }

  /** All of them, once every key was read. */
  fields(): ReadonlyMap<FieldId, Field> {
    const ends = [...this.#ends.values()].filter(({ values }) => values.length > 0);
    const written = this.#fields.get('period');
    const isBetter = written?.shape === 'empty' || this.#rankOfPeriod() > PERIOD_ENDS_RANK;
    if (ends.length > 0 && isBetter) this.#fields.set('period', joined(ends));
    return this.#fields;
  }

  #rankOfPeriod(): number {
    return this.#ranks.get('period') ?? Infinity;
  }
}

/** `debut: …` and `fin: …`, as `periode: {debut: …, fin: …}` would be read. */
function joined(ends: readonly Field[]): Field {
  const [first, ...others] = [...ends].sort((a, b) => a.nameSpan.start - b.nameSpan.start);
  const last = others.at(-1) ?? first;
  if (!first || !last) throw new RangeError('A period has an end.');
  const values = [first, ...others].flatMap(({ name, values }) =>
    values.map((value) => ({ ...value, key: name })),
  );
  const valueSpan = { start: first.valueSpan.start, end: last.valueSpan.end };
  const { name, nameSpan } = first;
  return { id: 'period', name, nameSpan, shape: 'mapping', valueSpan, values };
}
