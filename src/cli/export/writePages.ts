import { join } from 'node:path';
import { compareFolder, writeFolder, type NewFiles } from '../../core/site/outputFolder.ts';
import { publishedDetails, publishedMessage } from '../../core/site/publishWords.ts';
import { UserMistake, type Workplace } from '../command.ts';
import { shown } from '../files/folderEntry.ts';
import { outputDisk } from '../files/siteFolders.ts';
import { writeFailure } from '../files/writeWhole.ts';

/** What is known of pages before they are written. */
export interface Pages {
  readonly files: NewFiles;
  /** What leads nowhere on them, a sentence each. */
  readonly remarks: readonly string[];
  /** What is shown of whom, line by line. */
  readonly detail?: readonly string[];
  readonly ofClass?: boolean;
}

/**
 * Writes pages into a folder and tells of it; false where a file could not be written. With `force`,
 * over what was changed by hand.
 *
 * @throws a `UserMistake` where the folder takes no file.
 */
export async function writePages(
  target: string,
  { files, remarks, detail = [], ofClass = false }: Pages,
  force: boolean,
  { t, terminal, cwd }: Workplace,
): Promise<boolean> {
  const disk = outputDisk(target);
  const comparison = await compareFolder(disk, files, force);
  try {
    await writeFolder(disk, files, comparison, () => undefined);
  } catch (error) {
    throw new UserMistake(writeFailure(error, target, t));
  }
  const { kept, blocked, lacks } = publishedDetails(comparison, remarks, t);
  terminal.line(shown(join(target, 'index.html'), cwd));
  terminal.note(publishedMessage(shown(target, cwd), comparison, lacks.length, t, ofClass));
  for (const words of [...detail, ...kept]) terminal.note({ style: 'dim', words });
  for (const line of lacks) terminal.note(line);
  for (const line of blocked) terminal.warn(line);
  return blocked.length === 0 && comparison.lost.length === 0;
}
