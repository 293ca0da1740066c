import { hidesNodes, type ViewOptions, type Filter } from './viewOptions.ts';
import type { Translate } from '../l10n/translate.ts';

/** What a filter is called in the list to choose from. */
export function filterName(filter: Filter, t: Translate): string {
  return {
    all: t('Everything'),
    missing: t('To cover'),
    partial: t('Begun'),
    covered: t('Covered'),
  }[filter];
}

/** What a filter shows, in a sentence. */
export function filterMeaning(filter: Filter, t: Translate): string {
  return {
    all: t('Every competency and sub-skill'),
    missing: t('What no report evidences, or only a draft'),
    partial: t('Competencies that are mobilised, with sub-skills left to cover'),
    covered: t('What a report evidences'),
  }[filter];
}

/** What the view says above its lines while it leaves some out; undefined while it shows all. */
export function filterMessage(
  options: ViewOptions,
  empty: boolean,
  t: Translate,
): string | undefined {
  if (!hidesNodes(options)) return undefined;
  const query = options.query.trim();
  const parts = [
    ...(options.filter === 'all' ? [] : [filterName(options.filter, t)]),
    ...(query === '' ? [] : [t('“{query}”', { query })]),
  ];
  const shown = parts.join(' · ');
  return empty ? t('Nothing found for: {shown}', { shown }) : t('Shown: {shown}', { shown });
}
