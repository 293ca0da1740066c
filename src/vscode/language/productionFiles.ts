import * as vscode from 'vscode';
import { productionFile, type ProductionFile } from '../../core/language/productionFile.ts';
import { baseName } from '../../core/text/uri.ts';

const AT_MOST = 200;
const NO_PRODUCTION = /^\.|^node_modules$|\.tmp$/;

/** The files beside a report and one folder below, without the report itself. */
export async function productionFilesOf(
  report: vscode.Uri,
  token: vscode.CancellationToken,
): Promise<ProductionFile[]> {
  const folder = vscode.Uri.joinPath(report, '..');
  const beside = await entriesOf(folder);
  const below = await Promise.all(
    namesOf(beside, vscode.FileType.Directory).map(async (name) => {
      if (token.isCancellationRequested) return [];
      const entries = await entriesOf(vscode.Uri.joinPath(folder, name));
      return namesOf(entries, vscode.FileType.File).map((file) => `${name}/${file}`);
    }),
  );
  const own = baseName(report.path);
  const files = namesOf(beside, vscode.FileType.File).filter((name) => name !== own);
  return [...below.flat(), ...files].sort().slice(0, AT_MOST).map(productionFile);
}

function namesOf(entries: readonly [string, vscode.FileType][], wanted: vscode.FileType): string[] {
  return entries
    .filter(([name, type]) => (type & wanted) !== 0 && !NO_PRODUCTION.test(name))
    .map(([name]) => name);
}

async function entriesOf(folder: vscode.Uri): Promise<[string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return []; // the report is not saved yet, or its folder is closed to us
  }
}
