import { forEachBounded } from '../iteration.ts';
import type { Fiche, PictureFile, Pictures } from './fiche.ts';
import { PICTURE_LIMITS, picturePaths } from './pictures.ts';

const AT_ONCE = 8;

/** Files by their path from the candidate’s folder; undefined for what is not there or cannot be read. */
export interface PictureDisk {
  /** Whether a symbolic link on the way may lead out of the folder. */
  mayLeave(path: string): Promise<boolean>;
  sizeOf(path: string): Promise<number | undefined>;
  bytesOf(path: string): Promise<Uint8Array | undefined>;
}

/** Reads the pictures of a fiche, within the limits; a size is asked for before a file is read. */
export async function readPictures(fiche: Fiche, disk: PictureDisk): Promise<Pictures> {
  const files = new Map<string, PictureFile>();
  let left: number = PICTURE_LIMITS.all;
  await forEachBounded(picturePaths(fiche), AT_ONCE, async (path) => {
    if (await disk.mayLeave(path)) {
      files.set(path, 'outsidePicture');
      return;
    }
    const size = await disk.sizeOf(path);
    if (size !== undefined && (size > PICTURE_LIMITS.one || size > left)) {
      files.set(path, 'largePicture');
      return;
    }
    left -= size ?? 0;
    const bytes = size === undefined ? undefined : await disk.bytesOf(path);
    files.set(path, bytes ?? 'missingPicture');
  });
  return files;
}
