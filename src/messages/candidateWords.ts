import type { Candidate } from '../portfolio/candidate.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import type { Translate } from './translate.ts';

/** What the words of this file are made from. */
interface Entry {
  readonly name: string;
  readonly candidate: Candidate;
  readonly portfolio: Portfolio;
  readonly lastChange?: Date;
}

/** What a candidate is called: by name where the profile gives one, else as the folder. */
export function candidateName({ name, candidate }: Pick<Entry, 'name' | 'candidate'>): string {
  const { firstName, lastName } = candidate;
  const given = [lastName, firstName].filter((part) => part !== undefined);
  return given.length > 0 ? given.join(' ') : name;
}

/** `SISR · session 2026`. */
export function optionAndSession({ option, session }: Candidate, t: Translate): string {
  return t('{option} · session {session}', { option, session: String(session) });
}

/** Where a candidate’s bloc 1 stands: `5/6 · missing: B1.3`. */
export function candidateState({ portfolio }: Pick<Entry, 'portfolio'>, t: Translate): string {
  const bloc = portfolio.coverage.find(({ bloc: { code } }) => code === 'B1');
  if (!bloc) return '';
  const counts = `${bloc.mobilised}/${bloc.competencies.length}`;
  const missing = bloc.competencies.filter(({ mobilised }) => !mobilised);
  if (missing.length === 0) return `${counts} · ${t('complete for the exam')}`;
  const codes = missing.map(({ skill }) => skill.code).join(', ');
  return t('{counts} · missing: {codes}', { counts, codes });
}

/** What stands behind a candidate’s name: when something last changed, option and session. */
export function candidateTitle({ candidate, lastChange }: Entry, t: Translate): string {
  const title = optionAndSession(candidate, t);
  if (!lastChange) return title;
  return `${t('changed on {date}', { date: dayOf(lastChange) })} · ${title}`;
}

/** `JJ/MM/AAAA`, as French schools write it. */
function dayOf(date: Date): string {
  const [day, month] = [date.getDate(), date.getMonth() + 1].map((n) => String(n).padStart(2, '0'));
  return `${day}/${month}/${date.getFullYear()}`;
}
