import { join } from 'node:path';
import type { ParseError } from 'jsonc-parser';
import { hiddenPaths, hidingOf, type IsHidden } from '../../core/portfolio/hiddenPaths.ts';
import type { Option } from '../../core/referential/skill.ts';
import {
  optionSetting,
  SETTINGS,
  siteSettings,
  tableMarkSetting,
  type ReadSetting,
  type SiteSettings,
} from '../../core/settings/settingValues.ts';
import { UserMistake, type Workplace } from '../command.ts';
import { readText } from './nodeDisk.ts';

/** Where an editor keeps the settings of a folder. */
const FILE = ['.vscode', 'settings.json'] as const;

/** The settings of a folder, as far as they change what the program answers. */
export interface FolderSettings {
  readonly option: Option;
  /** The value of `problems.severity`, whatever it holds. */
  readonly problemSeverity: unknown;
  readonly site: SiteSettings;
  /** The value of `fiche.sections`, whatever it holds. */
  readonly ficheSections: unknown;
  /** Throws a `UserMistake` where none can be used. */
  readonly tableMark: () => string;
  /** Tells of a path, with `/` and from the folder, whether it is hidden. */
  readonly isHidden: IsHidden;
}

/** Reads the settings of a folder. Of a file that says nothing, a sentence is said and nothing used. */
export async function readSettings(
  folder: string,
  { t, terminal }: Pick<Workplace, 't' | 'terminal'>,
): Promise<FolderSettings> {
  const read = await readText(join(folder, ...FILE));
  const written = read && 'text' in read ? await parsed(read.text) : undefined;
  if (read && !written) {
    terminal.warn(t('{file} cannot be read: its settings are not used.', { file: FILE.join('/') }));
  }
  const get: ReadSetting = (name) => written?.get(`${SETTINGS}.${name}`);
  const { byName, globs } = hidingOf(written?.get('files.exclude'));
  return {
    option: optionSetting(get),
    problemSeverity: get('problems.severity'),
    site: siteSettings(get),
    ficheSections: get('fiche.sections'),
    tableMark: () => {
      const mark = tableMarkSetting(get);
      if ('mark' in mark) return mark.mark;
      const about = { setting: `${SETTINGS}.tableMark`, written: mark.written };
      throw new UserMistake(
        t('The setting {setting} is {written}: write a mark there, such as “X”.', about),
      );
    },
    isHidden: hiddenPaths(byName, await matching(globs)),
  };
}

/** What a file says, by name; undefined where it is no object of JSON with comments. */
async function parsed(text: string): Promise<ReadonlyMap<string, unknown> | undefined> {
  const { parse } = await import('jsonc-parser'); // few folders have settings
  const errors: ParseError[] = [];
  const value: unknown = parse(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
  if (errors.length > 0) return undefined;
  if (value === undefined) return new Map(); // an empty file
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? new Map(Object.entries(value)) : undefined;
}

/** Patterns as an editor reads them: what else a library would read in them are letters. */
async function matching(patterns: readonly string[]): Promise<IsHidden> {
  if (patterns.length === 0) return () => false;
  const { default: picomatch } = await import('picomatch');
  const plain = patterns.map((each) => each.replace(/[()|+!@]/g, String.raw`\$&`));
  return picomatch(plain, { dot: true, noextglob: true, nonegate: true });
}
