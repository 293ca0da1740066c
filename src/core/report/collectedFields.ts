import { type NamedField, PERIOD_ENDS_RANK } from './fieldNames.ts';
import type { FieldId } from './fieldId.ts';
import type { Field } from './header.ts';

/**
 * The fields of a header as they are found: where several keys name one, the most canonical name
 * wins, and the two ends of the period that stand under names of their own become one field.
 */
export class CollectedFields {
  private readonly found = new Map<FieldId, Field>();
  private readonly ranks = new Map<FieldId, number>();
  private readonly ends: { start?: Field; end?: Field } = {};

  /** Whether a field of that name would be kept: what is not need not be read. */
  wants({ id, rank, end }: NamedField): boolean {
    return end ? !this.ends[end] : rank < (this.ranks.get(id) ?? Infinity);
  }

  add({ id, rank, end }: NamedField, field: Field): void {
    if (end) this.ends[end] = field;
    else {
      this.found.set(id, field);
      this.ranks.set(id, rank);
    }
  }

  /** All of them, once every key was read. */
  fields(): ReadonlyMap<FieldId, Field> {
    const { start, end } = this.ends;
    if (start || end) this.addEnds([start, end].filter((each) => each !== undefined));
    return this.found;
  }

  private addEnds(all: readonly Field[]): void {
    const ends = all.filter(({ values }) => values.length > 0);
    const written = this.found.get('period');
    const rank = this.ranks.get('period') ?? Infinity;
    const isBetter = written?.shape === 'empty' || rank > PERIOD_ENDS_RANK;
    if (ends.length > 0 && isBetter) this.found.set('period', joined(ends));
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
