import * as vscode from 'vscode';
import type { Fiche, FichePart } from '../../core/fiche/fiche.ts';
import { ficheName } from '../../core/fiche/ficheName.ts';
import { fichePair, numberIn } from '../../core/fiche/pair.ts';
import type { PictureFile, Pictures } from '../../core/fiche/pictures.ts';
import type { FicheNumber } from '../../core/report/ficheFields.ts';
import { forEachBounded } from '../../core/bounded.ts';
import { SETTINGS } from '../settings.ts';
import type { CandidateFolder } from '../workspace/candidateFolder.ts';
import { readText } from '../workspace/files.ts';
import { bytesOf } from '../workspace/writeFile.ts';

const PICTURES_AT_ONCE = 8;

/** The fiche of a report as it is now, in an editor or on disk; undefined when it is no report. */
export async function readFiche(folder: CandidateFolder, uri: string): Promise<Fiche | undefined> {
  const { buildFiche } = await import('../../core/fiche/buildFiche.ts'); // not needed before
  const { portfolio, candidate } = folder;
  const text = await textOf(uri);
  const report = text === undefined ? undefined : portfolio.read(text);
  if (!report) return undefined;
  const number = numberOf(folder, uri);
  return buildFiche(report, {
    ...{ candidate, uri, root: folder.folder.uri.toString() },
    names: otherNames(folder.folder.uri),
    ...(number !== undefined && { number }),
  });
}

/** Which fiche of the pair a report comes to, as far as the portfolio tells. */
function numberOf({ portfolio }: CandidateFolder, uri: string): FicheNumber | undefined {
  return numberIn(fichePair(portfolio), uri);
}

/** The name of a report’s fiche without its ending. */
export function ficheFileName(folder: CandidateFolder, uri: string): string {
  return ficheName(folder.candidate, numberOf(folder, uri), uri);
}

async function textOf(uri: string): Promise<string | undefined> {
  const open = vscode.workspace.textDocuments.find((each) => each.uri.toString() === uri);
  if (open) return open.getText();
  const read = await readText(vscode.Uri.parse(uri, true));
  return read && 'text' in read ? read.text : undefined;
}

/** More names for the sections of the body: see the setting `fiche.sections`. */
function otherNames(scope: vscode.Uri): Partial<Record<NamedPart, readonly string[]>> {
  const written = vscode.workspace.getConfiguration(SETTINGS, scope).get<unknown>('fiche.sections');
  if (typeof written !== 'object' || written === null) return {};
  const names = Object.entries(written).flatMap(([key, value]) => {
    const part = PARTS.get(key);
    const list: unknown[] = Array.isArray(value) ? value : [value];
    const texts = list.filter((each) => typeof each === 'string');
    return part ? [[part, texts] as const] : [];
  });
  return Object.fromEntries(names);
}

type NamedPart = Exclude<FichePart, 'description'>;

/** The parts by their names in the setting. */
const PARTS: ReadonlyMap<string, NamedPart> = new Map([
  ['conditions', 'conditions'],
  ['ressources', 'resources'],
  ['acces', 'access'],
]);

/** Reads the pictures of a fiche, within the limits; a size is asked for before a file is read. */
export async function readPictures(fiche: Fiche): Promise<Pictures> {
  const { picturePaths, PICTURE_LIMITS } = await import('../../core/fiche/pictures.ts');
  const root = vscode.Uri.parse(fiche.root, true);
  const files = new Map<string, PictureFile>();
  let left: number = PICTURE_LIMITS.all;
  await forEachBounded(picturePaths(fiche), PICTURES_AT_ONCE, async (path) => {
    const uri = vscode.Uri.joinPath(root, path);
    const size = await vscode.workspace.fs.stat(uri).then(
      (stat) => (stat.type & vscode.FileType.File ? stat.size : undefined),
      () => undefined,
    );
    if (size !== undefined && (size > PICTURE_LIMITS.one || size > left)) {
      files.set(path, 'largePicture');
      return;
    }
    left -= size ?? 0;
    const bytes = size === undefined ? undefined : await bytesOf(uri);
    files.set(path, bytes ?? 'missingPicture');
  });
  return files;
}
