import type { Report } from '../../core/report/report.ts';
import * as vscode from 'vscode';
import { showsSkill } from '../../core/report/mention.ts';
import type { CandidateFolders } from './candidateFolders.ts';

interface CacheEntry {
  readonly version: number;
  readonly option: string;
  readonly report: Report | undefined;
}

/** Reads each version of a document once, for whoever asks first. */
export class DocumentReports {
  readonly #cache = new WeakMap<vscode.TextDocument, CacheEntry>();

  constructor(private readonly folders: CandidateFolders) {}

  /** Whether the document is in the folder of a portfolio: what is untitled or elsewhere is not. */
  isInPortfolio({ uri }: vscode.TextDocument): boolean {
    return this.folders.of(uri)?.isPortfolio ?? false;
  }

  /**
   * The document as its candidate’s report; undefined when it is none. Where there is no portfolio, a
   * report is what names a skill: anything else that looks like one is left alone.
   */
  of(document: vscode.TextDocument): Report | undefined {
    const report = this.#read(document);
    if (!report || this.isInPortfolio(document)) return report;
    return showsSkill(report.mentions) ? report : undefined;
  }

  #read(document: vscode.TextDocument): Report | undefined {
    const portfolio = this.folders.portfolioOf(document.uri);
    const { option } = portfolio.referential;
    const { version } = document;
    const cached = this.#cache.get(document);
    if (cached?.version === version && cached.option === option) return cached.report;
    const report = portfolio.read(document.getText());
    this.#cache.set(document, { version, option, report });
    return report;
  }
}
