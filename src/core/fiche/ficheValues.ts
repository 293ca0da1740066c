import type { Candidate } from '../portfolio/candidate.ts';
import { compareDays } from '../report/calendarDay.ts';
import { readPeriod } from '../report/period.ts';
import { fold } from '../text/fold.ts';
import type { ExamMode, Teamwork } from './fiche.ts';

/** The name as the form asks for it; undefined where neither part is known. */
export function nameOf({ lastName = '', firstName = '' }: Partial<Candidate>): string | undefined {
  const name = `${lastName.toLocaleUpperCase('fr')} ${firstName}`.trim();
  return name === '' ? undefined : name;
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
