import { readSection } from '../report/section.ts';
import type { FieldId } from '../report/fieldId.ts';
import type { HeaderCompletion } from './headerCompletion.ts';
import { FORM_TEXT } from '../table/officialWording.ts';
import type { Translate } from '../l10n/translate.ts';

/** What a field of the header is for, in a sentence. */
export function fieldMeaning(field: FieldId, t: Translate): string {
  return {
    title: t('The title of the réalisation: the first words of its row in the table.'),
    section: t('Where it took place; it decides the section of the table.'),
    year: t('The year of the diploma, where the section does not say it.'),
    period: t('From when to when, as the form asks: JJ/MM/AA au JJ/MM/AA.'),
    competencies: t('The competencies and sub-skills that this report evidences, by their codes.'),
    productions: t('Documents and productions to show: each becomes a link in the table.'),
    draft: t('A draft stays out of the coverage and of the table.'),
    fiche: t('1 or 2: this report is one of the two réalisations of bloc 2, with a fiche.'),
    organisation: t(
      'The organisation that the réalisation was carried out for: the fiche asks for it.',
    ),
    place: t('Where the réalisation was carried out: the fiche asks for it.'),
    teamwork: t('“seul” or “en équipe”: the fiche has a box for each.'),
    exam: t('“CCF” or “ponctuelle”: how bloc 2 is assessed. The fiche has a box for each.'),
    ficheDate: t('The date on the fiche, as JJ/MM/AAAA.'),
  }[field];
}

/** What the list of suggestions says behind one of them; empty where the label says it all. */
export function headerCompletionDetail(item: HeaderCompletion, t: Translate): string {
  if (item.kind === 'key') return fieldMeaning(item.field, t);
  if (item.kind === 'period') return t('to fill in');
  if (item.field === 'section') return officialSection(item.label);
  if (item.field === 'year') return item.label === '1' ? t('first year') : t('second year');
  if (item.field === 'draft') return item.label === 'true' ? t('does not count yet') : t('counts');
  return item.field === 'period' ? t('as in another report') : '';
}

/** The heading of the section as the official form prints it. */
function officialSection(name: string): string {
  const section = readSection(name);
  return section ? FORM_TEXT.section[section].trim() : '';
}
