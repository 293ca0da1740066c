/** Whether two lists hold the same in the same order. */
export function arraysEqual<T>(
  some: readonly T[],
  others: readonly T[],
  areSame: (one: T, other: T) => boolean = Object.is,
): boolean {
  return (
    some.length === others.length && some.every((one, index) => areSame(one, others[index] as T))
  );
}
