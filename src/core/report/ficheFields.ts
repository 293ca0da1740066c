import { fold } from '../text/fold.ts';
import { compareDays } from './calendarDay.ts';
import { readPeriod } from './period.ts';
import type { FicheNumber, ExamMode, Teamwork } from './fieldId.ts';

/** Which fiche `fiche: 1` (or `n° 2`, `VII-1 n°2`) says; undefined where it says neither. */
export function readFicheNumber(text: string): FicheNumber | undefined {
  const found = /^(?:fiche|realisation)?\s*(?:n[°o.]?)?\s*([12])$/.exec(fold(text))?.[1];
  return found === '1' ? 1 : found === '2' ? 2 : undefined;
}

/** How bloc 2 is assessed: `CCF`, `contrôle en cours de formation`, `ponctuelle`, `ponctuel`. */
export function readExamMode(text: string): ExamMode | undefined {
  const folded = fold(text);
  if (/\bccf\b|^controle en cours\b/.test(folded)) return 'ccf';
  return /\bponctuel(?:le)?\b/.test(folded) ? 'ponctuelle' : undefined;
}

/** Whether somebody worked alone or in a team; undefined where the words leave a doubt. */
export function readTeamwork(text: string): Teamwork | undefined {
  const folded = fold(text);
  const alone =
    /^(?:seule?(?:\(e\)|\.e|·e)?|individuel(?:le)?(?:ment)?|autonomie|en autonomie|solo)\b/;
  const team =
    /\b(?:equipe|groupe|binome|trinome|collectif|collective|a (?:deux|trois|quatre|plusieurs|[2-9]))\b/;
  const [isAlone, isTeam] = [alone.test(folded), team.test(folded)];
  if (isAlone === isTeam) return undefined;
  return isAlone ? 'alone' : 'team';
}

/** A day as the form asks for it, `JJ/MM/AAAA`; undefined where the text names no single day. */
export function readFicheDate(text: string): string | undefined {
  const { start, end, precision } = readPeriod(text) ?? {};
  if (!start || !end || precision !== 'day' || compareDays(start, end) !== 0) return undefined;
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(start.day)}/${two(start.month)}/${start.year}`;
}
