import * as vscode from 'vscode';
import { exportQuestion, exportRemarks } from '../../core/table/exportRemarks.ts';
import { exportedMessage, missingFields } from '../../core/portfolio/missingFields.ts';
import { tableName } from '../../core/table/fileNames.ts';
import { baseName } from '../../core/text/uri.ts';
import type { CandidateFolder } from '../workspace/candidateFolder.ts';
import { fillInProfile } from '../portfolio/fillInProfile.ts';
import { bytesOf, digestOf, writeAtomically } from '../workspace/writeFile.ts';
import { inBackground, showFailure } from '../ui/reportFailures.ts';
import type { Services } from '../services.ts';
import { asksBeforeExport } from '../settings.ts';
import { confirm, inform } from '../ui/messages.ts';
import { translate } from '../translate.ts';
import { makeOfTable, type Maker } from './makeOfTable.ts';

/** A file that an export is about to write into the root of a candidate’s folder. */
export interface Output {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What to say of the file, by its name, where it is not the official table. */
  readonly message?: (name: string) => string;
  /** Sentences to add to the message: what the user should know about the file. */
  readonly notes?: readonly string[];
  /** One more thing to do from the message. */
  readonly action?: OtherWay;
}

/** A button of a message. */
export interface OtherWay {
  readonly title: string;
  readonly run: () => Promise<unknown>;
}

/** What an export needs of the extension: what it remembers, and where details go. */
export type OutputServices = Pick<Services, 'memory' | 'log'>;

/**
 * Writes a file and says where it is; undefined when the user would see first what is missing, keeps
 * what stands there, or when it cannot be written: then a message says why, and offers to try again
 * or elsewhere.
 */
export async function writeOutput(
  output: Output,
  folder: CandidateFolder,
  services: OutputServices,
): Promise<vscode.Uri | undefined> {
  const remarks = output.message ? [] : exportRemarks(folder.portfolio, translate);
  if (remarks.length > 0 && asksBeforeExport(folder.folder.uri)) {
    const key = `export agreed ${folder.folder.uri.toString()}`;
    if (services.memory.get(key) !== remarks.join('\n')) {
      if (!(await agrees(folder, remarks))) return undefined;
      await services.memory.update(key, remarks.join('\n'));
    }
  }
  const target = await chooseTarget(output.name, folder, services.memory);
  return target && writeTo(target, output, folder, services);
}

/** Writes something that is made of the table; `notes` are what is to be said of it once it is made. */
export async function writeTable(
  ending: string,
  make: Maker<Uint8Array>,
  folder: CandidateFolder,
  services: OutputServices,
  notes: () => readonly string[] = () => [],
): Promise<vscode.Uri | undefined> {
  const bytes = await makeOfTable(folder, make);
  const name = `${tableName(folder.candidate)}.${ending}`;
  return bytes && writeOutput({ name, bytes, notes: notes() }, folder, services);
}

/** Asks whether a table is written that lacks something; who would rather see it, is shown it. */
async function agrees(
  { portfolio }: CandidateFolder,
  remarks: readonly string[],
): Promise<boolean> {
  const [anyway, see] = [translate('Export Anyway'), translate('See What Is Missing')];
  const question = exportQuestion(portfolio, translate) ?? remarks.join(' ');
  const answer = await confirm(question, remarks.join('\n'), anyway, see);
  if (answer === see) await vscode.commands.executeCommand('portfolioSio.exam.focus');
  return answer === anyway;
}

async function writeTo(
  target: vscode.Uri,
  output: Output,
  folder: CandidateFolder,
  services: OutputServices,
): Promise<vscode.Uri | undefined> {
  try {
    await writeAtomically(target, output.bytes);
  } catch (error) {
    inBackground(offerOtherWays(error, target, output, folder, services), services.log);
    return undefined;
  }
  await rememberExport(target, output.bytes, services.memory);
  inBackground(announce(target, folder, output), services.log);
  return target;
}

async function offerOtherWays(
  error: unknown,
  target: vscode.Uri,
  output: Output,
  folder: CandidateFolder,
  services: OutputServices,
): Promise<void> {
  const [again, elsewhere] = [translate('Try Again'), translate('Choose Another Name…')];
  const answer = await showFailure(error, services.log, again, elsewhere);
  if (answer === again) await writeTo(target, output, folder, services);
  if (answer !== elsewhere) return;
  const other = await askWhere(target);
  if (other) await writeTo(other, output, folder, services);
}

/** The usual place; where a file stands there that is no export of ours any more, the user decides. */
async function chooseTarget(
  name: string,
  { folder }: CandidateFolder,
  memory: vscode.Memento,
): Promise<vscode.Uri | undefined> {
  const usual = vscode.Uri.joinPath(folder.uri, name);
  if (!(await isChangedByHand(usual, memory))) return usual;
  const [replace, other] = [translate('Replace'), translate('Choose Another Name…')];
  const message = translate('{name} was changed since it was last exported.', { name });
  const detail = translate('Replacing it loses what was written into it by hand.');
  const answer = await confirm(message, detail, replace, other);
  if (answer === replace) return usual;
  return answer === other ? askWhere(usual) : undefined;
}

function askWhere(usual: vscode.Uri): Thenable<vscode.Uri | undefined> {
  const ending = usual.path.slice(usual.path.lastIndexOf('.') + 1);
  return vscode.window.showSaveDialog({ defaultUri: usual, filters: { [ending]: [ending] } });
}

async function announce(
  target: vscode.Uri,
  folder: CandidateFolder,
  { notes = [], action, message: own }: Output,
): Promise<void> {
  const open = translate('Open');
  const reveal = translate('Show in Folder');
  const fill = translate('Fill In My Profile');
  const see = translate('See What Is Missing');
  const { candidate } = folder;
  const name = baseName(target.path);
  const incomplete = !own && missingFields(candidate, translate).length > 0;
  const said = own ? own(name) : exportedMessage(name, candidate, translate);
  const remarks = own ? [] : exportRemarks(folder.portfolio, translate);
  const message = [said, ...remarks, ...notes].join(' ');
  const isShort = remarks.length > 0;
  const buttons = [
    ...[open, reveal],
    ...(isShort ? [see] : []),
    ...(incomplete ? [fill] : []),
    ...(action ? [action.title] : []),
  ];
  const answer = await inform(message, ...buttons);
  if (answer === open) await vscode.env.openExternal(target);
  if (answer === reveal) await vscode.commands.executeCommand('revealFileInOS', target);
  if (answer === see) await vscode.commands.executeCommand('portfolioSio.exam.focus');
  if (answer === fill) await fillInProfile(folder);
  if (action && answer === action.title) await action.run();
}

/** Whether a file stands there that is no export of ours any more. */
export async function isChangedByHand(
  target: vscode.Uri,
  memory: vscode.Memento,
): Promise<boolean> {
  const standing = await bytesOf(target);
  return standing !== undefined && (await digestOf(standing)) !== memory.get(memoryKey(target));
}

/** Remembers that these bytes were exported: while they stand, they can be replaced unasked. */
export async function rememberExport(
  target: vscode.Uri,
  bytes: Uint8Array,
  memory: vscode.Memento,
): Promise<void> {
  await memory.update(memoryKey(target), await digestOf(bytes));
}

function memoryKey(target: vscode.Uri): string {
  return `exported ${target.toString()}`;
}
