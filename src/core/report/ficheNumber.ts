import { fold } from '../text/fold.ts';

/** Which of the two fiches of bloc 2 a report comes to. */
export type FicheNumber = 1 | 2;

/** Which fiche `fiche: 1` (or `n° 2`, `VII-1 n°2`) says; undefined where it says neither. */
export function readFicheNumber(text: string): FicheNumber | undefined {
  const found = /^(?:fiche|realisation)?\s*(?:n[°o.]?)?\s*([12])$/.exec(fold(text))?.[1];
  return found === '1' ? 1 : found === '2' ? 2 : undefined;
}
