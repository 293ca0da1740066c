import { OPTIONS, type Option } from '../referential/skill.ts';

/** The name before the dot of every setting. */
export const SETTINGS = 'portfolioSio';

/** The value of a setting by its name behind that dot, whatever was written; undefined for none. */
export type ReadSetting = (name: string) => unknown;

/** The option of a candidate whose profile names none. */
export function optionSetting(read: ReadSetting): Option {
  const written = read('option');
  return OPTIONS.find((option) => option === written) ?? 'SISR';
}

/** The mark of a mobilised competency in the official table; what was written where it is none: `5`. */
export function tableMarkSetting(
  read: ReadSetting,
): { readonly mark: string } | { readonly written: string } {
  const written = read('tableMark') ?? 'X';
  if (typeof written === 'string' && written.trim() !== '') return { mark: written };
  return { written: JSON.stringify(written) };
}

/** What of a portfolio is published, and where to: see the settings `site.…`. */
export interface SiteSettings {
  /** Relative to the candidate’s folder. */
  readonly folder: string;
  /** Paths of files from the candidate’s folder that are offered beside the réalisations. */
  readonly documents: readonly string[];
}

export function siteSettings(read: ReadSetting): SiteSettings {
  const [folder, documents] = [read('site.folder'), read('site.documents')];
  return {
    folder: typeof folder === 'string' && folder.trim() !== '' ? folder.trim() : 'site',
    documents: Array.isArray(documents) ? documents.filter((it) => typeof it === 'string') : [],
  };
}

/** Where codes are followed by their wording. */
export type HintPlaces = 'off' | 'header' | 'all';
