import { decoded } from '../text/uri.ts';

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

/** A file or folder that a link names by its path from the report. */
export interface LocalPath {
  /** `.`, `docs`, `../media`: without a slash at its end. */
  readonly folder: string;
  /** In NFC. */
  readonly name: string;
}

/**
 * The path that a link’s target names. Undefined for an address (`https:…`), a place in the report
 * itself (`#…`) and a path from a root, of which only the site that is published knows where it is.
 */
export function localPath(target: string): LocalPath | undefined {
  if (/^(?:[a-z][a-z\d+.-]*:|[/\\#?])/i.test(target)) return undefined;
  const steps: string[] = [];
  for (const step of decoded(target.replace(/[?#].*$/s, '')).split(/[/\\]/)) {
    if (step === '' || step === '.') continue;
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop();
    else steps.push(step);
  }
  const name = steps.pop();
  if (name === undefined || name === '..') return undefined;
  return { folder: steps.join('/') || '.', name: name.normalize('NFC') };
}

/** A production as a link of Markdown; brackets that would end its label are round. */
export function productionLink(label: string, target: string): string {
  const words = label.replace(/\s+/g, ' ').replaceAll('[', '(').replaceAll(']', ')').trim();
  const address = target.replace(/[\r\n<>]+/g, '');
  return `[${words}](${/[\s()]/.test(address) ? `<${address}>` : address})`;
}

/** As VS Code writes a step of a URI. */
export function encodeStep(step: string): string {
  return encodeURIComponent(step).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Without angle brackets, an address holds no space and no bracket; nor what ends a YAML text. */
export function asAddress(path: string): string {
  return path.replace(/[\s()<>"'\\%#?]/g, encodeStep);
}
