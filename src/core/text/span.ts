/** A place in a text: UTF-16 offsets, half-open, `0 <= start <= end <= text.length`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One replacement in a text. An empty span inserts; an empty `newText` deletes. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/** The part of `text` that `span` covers. */
export function textAt(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** Whether `offset` lies in `span` or touches one of its ends, as a cursor does. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** Whether the whole of `inner` lies in `outer`. */
export function encloses(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** `span` moved by `by` UTF-16 units. */
export function shifted(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}

/** The edit that puts `newText` in at an offset. */
export function insertion(at: number, newText: string): TextEdit {
  return { span: { start: at, end: at }, newText };
}

/** `text` after all `edits`. They must not overlap; the order in which they are given is free. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  for (const part of editedParts(text, edits)) result += part;
  return result;
}

/** The same part by part, for a text that is too long to be put together in one go. */
function* editedParts(
  text: string,
  edits: readonly TextEdit[],
): Generator<string, void, undefined> {
  let from = 0;
  // What is inserted comes before what is replaced at the same place.
  const order = (a: TextEdit, b: TextEdit): number =>
    a.span.start - b.span.start || a.span.end - b.span.end;
  for (const edit of [...edits].sort(order)) {
    if (edit.span.start < from) throw new RangeError('Edits overlap.');
    yield text.slice(from, edit.span.start);
    yield edit.newText;
    from = edit.span.end;
  }
  yield text.slice(from);
}

/** The one edit that makes `after` of `before` and leaves what they begin and end with alone. */
export function minimalEdit(before: string, after: string): TextEdit[] {
  if (before === after) return [];
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let tail = 0;
  while (
    tail < shorter - start &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  ) {
    tail += 1;
  }
  const span = { start, end: before.length - tail };
  return [{ span, newText: after.slice(start, after.length - tail) }];
}

/** Something that YAML could not read. */
export interface YamlError {
  /** yaml’s own code, such as `BAD_INDENT`; `TOO_DEEP` where it was not asked to read. */
  readonly code: string;
  readonly span: Span;
  /** yaml’s own words, in English: for the log. */
  readonly detail: string;
}
