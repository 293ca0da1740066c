import type { Report } from '../../core/report/report.ts';
import * as vscode from 'vscode';
import { showsSkill } from '../../core/report/mention.ts';
import type { CandidateFolders } from './candidateFolder.ts';

interface CacheEntry {
  readonly version: number;
  readonly option: string;
  readonly report: Report | undefined;
}

/** Keeps the report of each document until its text, or what codes mean in it, is another. */
export class CachedReports {
  readonly #cache = new WeakMap<vscode.TextDocument, CacheEntry>();

  constructor(private readonly folders: CandidateFolders) {}

  isInPortfolio({ uri }: vscode.TextDocument): boolean {
    return this.folders.of(uri)?.isPortfolio ?? false;
  }

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
