import { folderNamedAfter, folderOfSection } from '../language/newReport.ts';
import type { ReportEntry } from '../portfolio/reportEntry.ts';
import { SECTIONS, type Section } from '../report/section.ts';
import type { ImportPlace } from './planImport.ts';

/** What new folders are called where none is there for a section. */
const NEW_FOLDERS: Readonly<Record<Section, string>> = {
  formation: 'formation',
  stage1: 'stage-1',
  stage2: 'stage-2',
};

/** The folder that imported reports go into; folders are URIs without a slash at their end. */
export interface ImportTarget {
  readonly base: string;
  /** The names of the folders in it; a link to one is none. */
  readonly folders: readonly string[];
  readonly reports: () => Iterable<ReportEntry>;
  /** The folder of a name in it. */
  readonly at: (name: string) => string;
  /** The names in a folder; none where it is not there. */
  readonly namesIn: (folder: string) => Promise<readonly string[]>;
}

/** Each section in the folder where most of its reports are, or that is named after it, or a new one. */
export async function importPlace(
  { base, folders, reports, at, namesIn }: ImportTarget,
  tableFolder: string,
): Promise<ImportPlace> {
  const homes = new Map<Section | undefined, string>([[undefined, base]]);
  for (const section of SECTIONS) {
    const named = at(folderNamedAfter(folders, section) ?? NEW_FOLDERS[section]);
    homes.set(section, folderOfSection(reports(), section) ?? named);
  }
  const names = new Map<string, readonly string[]>();
  await Promise.all(
    [...new Set(homes.values())].map(async (home) => names.set(home, await namesIn(home))),
  );
  return {
    folderOf: (section) => homes.get(section) ?? base,
    namesIn: (home) => names.get(home) ?? [],
    tableFolder,
  };
}
