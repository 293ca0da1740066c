import * as vscode from 'vscode';
import { isEvidence } from '../../core/report/mention.ts';
import { names, occurrencesOf } from '../../core/language/replaceSkill.ts';
import { competencyOf } from '../../core/referential/skill.ts';
import { toRange } from '../convert.ts';
import type { Services } from '../services.ts';
import { skillUnder } from './hover.ts';
import { placesIn } from './referentialPages.ts';
import { readReportsWith } from './reportTexts.ts';

/** From a code to its official text, to every report that names it, and to its like in this one. */
export function codeNavigation(
  services: Services,
): vscode.DefinitionProvider & vscode.ReferenceProvider & vscode.DocumentHighlightProvider {
  const { folders, documentReports } = services;
  return {
    provideDefinition(document, position) {
      const found = skillUnder(document, position, services);
      if (!found) return undefined;
      const { option } = folders.portfolioOf(document.uri).referential;
      const owner = competencyOf(found.skill).option ?? option;
      const { uri, range } = placesIn(owner)(found.skill);
      const originSelectionRange = toRange(document, found.span);
      return [{ originSelectionRange, targetUri: uri, targetRange: range }];
    },

    async provideReferences(document, position, _context, token) {
      const skill = skillUnder(document, position, services)?.skill;
      if (!skill) return undefined;
      const portfolio = folders.portfolioOf(document.uri);
      const of = { portfolio, documentReports, token };
      const reports = await readReportsWith((mention) => names(mention, skill), of);
      return reports.flatMap(({ uri, report, rangeOf }) =>
        occurrencesOf(skill, report).map(({ span }) => new vscode.Location(uri, rangeOf(span))),
      );
    },

    provideDocumentHighlights(document, position) {
      const skill = skillUnder(document, position, services)?.skill;
      const report = documentReports.of(document);
      if (!skill || !report) return undefined;
      const { Read, Write } = vscode.DocumentHighlightKind;
      return occurrencesOf(skill, report).map(({ kind, span }) => {
        const how = isEvidence({ kind }) ? Write : Read;
        return new vscode.DocumentHighlight(toRange(document, span), how);
      });
    },
  };
}
