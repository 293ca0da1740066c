import { isMap, isNode, isScalar, isSeq, type Scalar } from 'yaml';
import type { Pair, Pairs } from './pair.ts';
import type { Span } from './span.ts';
import { parseYaml } from './yaml.ts';

/** Reads by yaml what any text says by name, as far as it can be read. */
export function yamlPairs(text: string): Pairs {
  const { document, errors } = parseYaml(text);
  const contents = document?.contents;
  if (!isMap(contents)) {
    const isOther = errors.length === 0 && contents?.range;
    return { pairs: [], errors, ...(isOther && { other: spanOf(contents.range) }) };
  }
  const pairs = contents.items.flatMap(({ key, value }): Pair[] => {
    if (!isScalar(key)) return [];
    const nameSpan = spanOf(key.range);
    const span = isNode(value) ? spanOf(value.range) : { start: nameSpan.end, end: nameSpan.end };
    return [{ name: String(key.value), nameSpan, ...valueOf(value), span }];
  });
  return { pairs, errors };
}

function valueOf(node: unknown): Pick<Pair, 'value' | 'items'> {
  if (isScalar(node)) return { value: textOf(node) };
  if (!isSeq(node)) return {};
  const items = node.items.filter((item) => isScalar(item));
  return { items: items.map((item) => ({ value: textOf(item), span: spanOf(item.range) })) };
}

function textOf(scalar: Scalar): string {
  return typeof scalar.value === 'string' ? scalar.value.trim() : '';
}

function spanOf(range: readonly [number, number, number] | null | undefined): Span {
  const [start, end] = range ?? [0, 0];
  return { start, end };
}
