import { isEvidence } from '../../core/report/mention.ts';
import * as vscode from 'vscode';
import { skillAt } from '../../core/language/hover.ts';
import { names, occurrencesOf } from '../../core/language/replaceSkill.ts';
import { competencyOf, type Skill } from '../../core/referential/skill.ts';
import { toRange } from '../convert.ts';
import type { DocumentReports } from '../services.ts';
import type { CandidateFolders } from '../workspace/candidateFolder.ts';
import { placesIn } from './referentialPages.ts';
import { readReportsWith } from './reportTexts.ts';

/** From a code to its official text, to every report that names it, and to its like in this one. */
export class CodeNavigation
  implements vscode.DefinitionProvider, vscode.ReferenceProvider, vscode.DocumentHighlightProvider
{
  constructor(
    private readonly folders: CandidateFolders,
    private readonly documentReports: DocumentReports,
  ) {}

  provideDefinition(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): vscode.LocationLink[] | undefined {
    const found = this.#at(document, position);
    if (!found) return undefined;
    const { option } = this.folders.portfolioOf(document.uri).referential;
    const owner = competencyOf(found.skill).option ?? option;
    const { uri, range } = placesIn(owner)(found.skill);
    const originSelectionRange = toRange(document, found.span);
    return [{ originSelectionRange, targetUri: uri, targetRange: range }];
  }

  async provideReferences(
    document: vscode.TextDocument,
    position: vscode.Position,
    _context: vscode.ReferenceContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.Location[] | undefined> {
    const skill = this.#at(document, position)?.skill;
    if (!skill) return undefined;
    const { folders, documentReports } = this;
    const portfolio = folders.portfolioOf(document.uri);
    const reports = await readReportsWith((reference) => names(reference, skill), {
      portfolio,
      documentReports,
      token,
    });
    return reports.flatMap(({ uri, report, rangeOf }) =>
      occurrencesOf(skill, report).map(({ span }) => new vscode.Location(uri, rangeOf(span))),
    );
  }

  provideDocumentHighlights(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): vscode.DocumentHighlight[] | undefined {
    const skill = this.#at(document, position)?.skill;
    return skill && this.#highlights(document, skill);
  }

  #highlights(document: vscode.TextDocument, skill: Skill): vscode.DocumentHighlight[] {
    const report = this.documentReports.of(document);
    if (!report) return [];
    const { Read, Write } = vscode.DocumentHighlightKind;
    return occurrencesOf(skill, report).map(({ kind, span }) => {
      return new vscode.DocumentHighlight(
        toRange(document, span),
        isEvidence({ kind }) ? Write : Read,
      );
    });
  }

  #at(document: vscode.TextDocument, position: vscode.Position) {
    const report = this.documentReports.of(document);
    if (!report) return undefined;
    const portfolio = this.folders.portfolioOf(document.uri);
    return skillAt(report, document.offsetAt(position), portfolio);
  }
}
