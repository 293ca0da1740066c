/** A document that a report lists under `productions:`. */
export interface Production {
  readonly label: string;
  /** A URL or a path relative to the report, when the production is a link. */
  readonly target?: string;
}

const LINK = /^\[(?<label>[^\]]*)\]\((?<inside>.*)\)$/s;
const TARGET = /^\s*(?:<(?<angled>[^<>\n]*)>|(?<plain>[^\s<]\S*))(?:\s|$)/;

/** Reads one value of `productions`: `[label](target "title")` is a link, anything else a label. */
export function readProduction(value: string): Production {
  const { label = value.trim(), inside = '' } = LINK.exec(value.trim())?.groups ?? {};
  const { angled, plain } = TARGET.exec(inside)?.groups ?? {};
  const target = angled ?? plain;
  return target ? { label, target } : { label: value.trim() };
}
