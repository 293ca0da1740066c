import { UserMistake, type Workplace } from '../command.ts';
import { isMissing, readBytes } from './nodeDisk.ts';

/**
 * The bytes of a file that the user names.
 *
 * @throws a `UserMistake` where it cannot be read.
 */
export async function readGiven(
  path: string,
  written: string,
  most: number,
  t: Workplace['t'],
): Promise<Uint8Array | 'tooLarge'> {
  try {
    return await readBytes(path, most);
  } catch (error) {
    throw new UserMistake(
      isMissing(error)
        ? t('There is no file {file}.', { file: written })
        : t('{file} cannot be read: check its permissions.', { file: written }),
    );
  }
}
