import type * as vscode from 'vscode';
import type { Report } from '../core/report/report.ts';
import type { RunCommand } from './commandIds.ts';
import type { CandidateFolders } from './workspace/candidateFolder.ts';

/** Reads each version of a document once, for whoever asks first. */
export interface DocumentReports {
  /** Whether the document is in the folder of a portfolio: what is untitled or elsewhere is not. */
  isInPortfolio(document: vscode.TextDocument): boolean;
  /**
   * The document as its candidate’s report; undefined when it is none. Where there is no portfolio, a
   * report is what names a skill: anything else that looks like one is left alone.
   */
  of(document: vscode.TextDocument): Report | undefined;
}

/** What every part of the extension works with; made once, in `start`. */
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

/** Something that is loaded and made when it is first asked for, and disposed of if it was made. */
export class Lazy<T extends { dispose(): unknown }> {
  #made: Promise<T> | undefined;

  constructor(private readonly make: () => Promise<T>) {}

  /** Makes it once; where that fails, the next who asks tries again. */
  get(): Promise<T> {
    this.#made ??= this.make().catch((error: unknown) => {
      this.#made = undefined;
      throw error;
    });
    return this.#made;
  }

  dispose(): void {
    this.#made?.then(
      (it) => it.dispose(),
      () => undefined, // whoever asked for it was told
    );
  }
}
