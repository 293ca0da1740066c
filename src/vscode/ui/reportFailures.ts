import * as vscode from 'vscode';
import { failureMessage } from '../../core/l10n/failureMessage.ts';
import { baseName } from '../../core/text/uri.ts';
import { alert, unawaited } from './messages.ts';
import { translate } from '../translate.ts';
import type { CommandTable } from '../commandTable.ts';
import type { RunCommand } from '../commandIds.ts';

/** A file that could not be written; what was there before is there still. */
export class WriteFailure extends Error {
  constructor(
    readonly uri: vscode.Uri,
    /** Whether its folder takes no file, or the file that stands there does not give way. */
    readonly refusedBy: 'folder' | 'file',
    override readonly cause: unknown,
  ) {
    super(`${uri.toString(true)} was not written: ${String(cause)}`);
  }
}

/** Says in `commands` what a command does, and tells of what it throws. */
export function commandRunner(
  commands: Pick<CommandTable, 'set'>,
  log: vscode.LogOutputChannel,
): RunCommand {
  return (id, run) =>
    commands.set(id, async (...args: never[]) => {
      try {
        return await run(...args);
      } catch (error) {
        unawaited(showFailure(error, log));
        return undefined;
      }
    });
}

/**
 * Tells of a failure in one plain sentence, with ways on beside it; the details go to the log.
 *
 * @returns the way on that the user chose.
 */
export async function showFailure(
  error: unknown,
  log: vscode.LogOutputChannel,
  ...ways: string[]
): Promise<string | undefined> {
  log.error(error instanceof Error ? error : String(error));
  const details = translate('Show Details');
  const answer = await alert(explain(error), ...ways, details);
  if (answer === details) log.show();
  return answer;
}

/** Lets work go on that nobody waits for; its failure is told all the same. */
export function inBackground(work: Promise<unknown>, log: vscode.LogOutputChannel): void {
  unawaited(work.catch((error: unknown) => showFailure(error, log)));
}

/** What the user can do about it: the reasons that file systems give. */
export function explain(error: unknown): string {
  if (error instanceof SettingFailure) return error.message;
  const reason = error instanceof WriteFailure ? error.cause : error;
  const writing = error instanceof WriteFailure && {
    name: baseName(error.uri.path),
    refusedBy: error.refusedBy,
  };
  return failureMessage(
    {
      code: reason instanceof vscode.FileSystemError ? reason.code : '',
      text: String(reason),
      ...(writing && { writing }),
    },
    translate,
  );
}

/** A setting that holds what no one can use: its message says to the user what is wrong. */
export class SettingFailure extends Error {}
