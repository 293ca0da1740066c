import type { Candidate } from '../portfolio/candidate.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import { buildFiche } from './buildFiche.ts';
import type { Fiche } from './fiche.ts';
import { ficheNumberOf } from './ficheName.ts';
import type { NamedPart, OtherNames } from './ficheParts.ts';

/** Where a report stands, and what its sections are called beside their names in the form. */
export interface FicheSource {
  /** The report’s URI. */
  readonly uri: string;
  /** The URI of the candidate’s folder, without a slash at its end. */
  readonly root: string;
  /** The value of the setting `fiche.sections`, whatever it holds. */
  readonly sections: unknown;
}

/** The fiche of a report as its text has it; undefined where the text is no report. */
export function ficheOf(
  text: string,
  { candidate, portfolio }: { readonly candidate: Candidate; readonly portfolio: Portfolio },
  { uri, root, sections }: FicheSource,
): Fiche | undefined {
  const report = portfolio.read(text);
  if (!report) return undefined;
  const number = ficheNumberOf(portfolio, uri);
  return buildFiche(report, { candidate, uri, root, names: sectionNames(sections), number });
}

/** The parts by their names in the setting. */
const PARTS: ReadonlyMap<string, NamedPart> = new Map([
  ['conditions', 'conditions'],
  ['ressources', 'resources'],
  ['acces', 'access'],
]);

/** More names for the sections of the body, as the setting `fiche.sections` gives them. */
function sectionNames(written: unknown): OtherNames {
  if (typeof written !== 'object' || written === null) return {};
  const names = Object.entries(written).flatMap(([key, value]) => {
    const part = PARTS.get(key);
    const list: unknown[] = Array.isArray(value) ? value : [value];
    const texts = list.filter((each) => typeof each === 'string');
    return part ? [[part, texts] as const] : [];
  });
  return Object.fromEntries(names);
}
