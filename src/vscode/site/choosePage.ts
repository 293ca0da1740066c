import * as vscode from 'vscode';
import type { PreviewOf } from '../../core/site/pagePreview.ts';
import { chooseFolder } from '../portfolio/chooseFolder.ts';
import type { Services } from '../services.ts';
import type { CandidateFolder } from '../workspace/candidateFolder.ts';

/** What a preview shows: a page of a candidate. */
export interface Shown {
  readonly folder: CandidateFolder;
  readonly of: PreviewOf;
}

/**
 * The page that a command is about: of the report that `about` names, or that the active editor shows;
 * else the start page of the candidate. Undefined where there is none, or the user picks none.
 */
export async function choosePage(services: Services, about?: unknown): Promise<Shown | undefined> {
  const { folders } = services;
  await folders.ready;
  const named = about instanceof vscode.Uri ? about : vscode.window.activeTextEditor?.document.uri;
  const own = named && folders.of(named)?.portfolio.report(named.toString());
  const folder = named && own ? folders.of(named) : await chooseFolder(folders, about);
  return folder && { folder, of: own ? { uri: own.uri } : { path: 'index.html' } };
}
