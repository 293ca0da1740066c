import { OPTION_TEXT } from '../officialFiche.ts';
import type { Fiche } from '../fiche.ts';
import { nameOf } from '../ficheName.ts';
import type { BoxField, TextField } from './formLabels.ts';

/** What goes to the labels and the boxes of a form; what the fiche does not say is absent. */
export interface Answers {
  readonly texts: ReadonlyMap<TextField, string>;
  readonly boxes: ReadonlyMap<BoxField, boolean>;
}

export function answers(fiche: Fiche): Answers {
  const { candidate, exam, teamwork, competencies } = fiche;
  const texts = new Map<TextField, string>();
  const say = (field: TextField, value: string | undefined): void => {
    if (value !== undefined && value.trim() !== '') texts.set(field, value);
  };
  say('number', fiche.number && String(fiche.number));
  say('name', nameOf(candidate));
  say('lastName', candidate.lastName?.toLocaleUpperCase('fr'));
  say('firstName', candidate.firstName);
  say('candidate', candidate.number);
  say('date', fiche.date);
  say('organisation', fiche.organisation);
  say('title', fiche.title);
  say('period', fiche.period);
  say('place', fiche.place);
  say('teamwork', teamwork && (teamwork === 'alone' ? 'Seul(e)' : 'En équipe'));
  const boxes = new Map<BoxField, boolean>();
  if (exam) {
    boxes.set('ponctuelle', exam === 'ponctuelle');
    boxes.set('ccf', exam === 'ccf');
  }
  if (teamwork) {
    boxes.set('alone', teamwork === 'alone');
    boxes.set('team', teamwork === 'team');
  }
  for (const [code] of OPTION_TEXT[candidate.option].competencies) {
    boxes.set(code, competencies.has(code));
  }
  return { texts, boxes };
}
