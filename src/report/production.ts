/** A document that a report lists under `productions:`. */
export interface Production {
  readonly label: string;
  /** A URL or a path relative to the report, when the production is a link. */
  readonly target?: string;
}

/** Reads one value of `productions`: `[label](target)` is a link, anything else a label. */
export function readProduction(value: string): Production {
  const link = /^\s*\[(?<label>[^\]]*)\]\(\s*<?(?<target>[^)>\s]+)>?[^)]*\)\s*$/.exec(value);
  const { label, target } = link?.groups ?? {};
  return label !== undefined && target !== undefined ? { label, target } : { label: value.trim() };
}
