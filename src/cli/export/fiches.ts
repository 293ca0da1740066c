import { realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ficheLacks } from '../../core/fiche/buildFiche.ts';
import type { Fiche } from '../../core/fiche/fiche.ts';
import { ficheFileName } from '../../core/fiche/ficheName.ts';
import { ficheOf } from '../../core/fiche/ficheOf.ts';
import { ficheRemarks } from '../../core/fiche/ficheWords.ts';
import { fichePair, reportsOf } from '../../core/fiche/pair.ts';
import { PICTURE_LIMITS } from '../../core/fiche/pictures.ts';
import { readPictures, type PictureDisk } from '../../core/fiche/readPictures.ts';
import { ficheDocx } from '../../core/fiche/word/ficheDocx.ts';
import { UserMistake, type Workplace } from '../command.ts';
import { readBytes, readText } from '../files/nodeDisk.ts';
import type { FolderEntry } from '../files/folderEntry.ts';
import type { Made, Maker } from './made.ts';

/** Makes the two fiches of a candidate: of the reports chosen, else of the pair proposed. */
export function ficheMaker(t: Workplace['t']): Maker {
  return (entry) =>
    reportsOf(fichePair(entry.portfolio)).map(({ uri }) => ({
      name: `${ficheFileName(entry, uri)}.docx`,
      make: () => makeFiche(entry, uri, t),
    }));
}

async function makeFiche(entry: FolderEntry, uri: string, t: Workplace['t']): Promise<Made> {
  const read = await readText(fileURLToPath(uri));
  const source = { uri, root: entry.id, sections: entry.settings.ficheSections };
  const fiche = read && 'text' in read ? ficheOf(read.text, entry, source) : undefined;
  // It was a report when the folder was read.
  if (!fiche) throw new UserMistake(t('A file has changed meanwhile: try again.'));
  const { bytes, notes } = ficheDocx(fiche, await picturesOf(fiche));
  return { bytes, notes: ficheRemarks(ficheLacks(fiche), notes, t) };
}

/** Pictures come from the candidate’s folder alone: a link that leads out of it is none. */
function picturesOf(fiche: Fiche): ReturnType<typeof readPictures> {
  const root = fileURLToPath(`${fiche.root}/`);
  const inside = async (path: string): Promise<string | undefined> => {
    const [whole, target] = await Promise.all([realpath(root), realpath(join(root, path))]);
    return target.startsWith(whole + sep) ? target : undefined;
  };
  const disk: PictureDisk = {
    mayLeave: async (path) =>
      inside(path).then(
        (target) => target === undefined,
        () => false, // there is none
      ),
    sizeOf: async (path) => {
      const target = await inside(path).catch(() => undefined);
      const state = target === undefined ? undefined : await stat(target).catch(() => undefined);
      return state?.isFile() === true ? state.size : undefined;
    },
    bytesOf: async (path) => {
      const target = await inside(path).catch(() => undefined);
      if (target === undefined) return undefined;
      const bytes = await readBytes(target, PICTURE_LIMITS.one).catch(() => undefined);
      return bytes === 'tooLarge' ? undefined : bytes;
    },
  };
  return readPictures(fiche, disk);
}
