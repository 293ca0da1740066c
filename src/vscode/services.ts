import type * as vscode from 'vscode';
import type { DocumentReports } from './workspace/documentReports.ts';
import type { CandidateFolders } from './workspace/candidateFolders.ts';
import type { RunCommand } from './ui/reportFailures.ts';

/** What every part of the extension works with; made once, in `activate`. */
export interface Services {
  readonly folders: CandidateFolders;
  readonly documentReports: DocumentReports;
  readonly log: vscode.LogOutputChannel;
  /** What the extension remembers of this workspace. */
  readonly memory: vscode.Memento;
  /** Where the extension is installed: its media are below. */
  readonly extensionUri: vscode.Uri;
  /** `publisher.name`, by whoever publishes it. */
  readonly extensionId: string;
  /** Registers a command whose failures become one plain sentence. */
  readonly command: RunCommand;
}

/** The documents that may be reports. */
export const REPORTS: vscode.DocumentSelector = [{ language: 'markdown' }, { language: 'mdx' }];

/** What a part of the extension registered; disposed with the extension. */
export type Registrations = readonly { dispose(): unknown }[];
