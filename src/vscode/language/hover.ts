import * as vscode from 'vscode';
import { fieldMeaning } from '../../core/language/fieldWords.ts';
import { fieldAt, skillAt, type SkillAt } from '../../core/language/hover.ts';
import { examStatus } from '../../core/coverage/coverageWords.ts';
import { skillMarkdown, type SkillFacts } from '../../core/language/skillMarkdown.ts';
import type { Services } from '../services.ts';
import { OPEN_EVIDENCE } from '../commandIds.ts';
import { evidencePlace } from './openEvidence.ts';
import { HOVER_COMMANDS, hoverActions } from './hoverActions.ts';
import { toRange } from '../convert.ts';
import { translate } from '../translate.ts';

/** Explains the code, or the field of the header, under the cursor. */
export function codeHover(services: Services): vscode.HoverProvider {
  return {
    provideHover(document, position) {
      const report = services.documentReports.of(document);
      if (!report) return undefined;
      const found = skillUnder(document, position, services);
      const field = found ? undefined : fieldAt(report, document.offsetAt(position));
      if (field) {
        const text = new vscode.MarkdownString().appendText(fieldMeaning(field.id, translate));
        return new vscode.Hover(text, toRange(document, field.nameSpan));
      }
      if (!found) return undefined;
      const { coverage } = services.folders.portfolioOf(document.uri);
      const status = examStatus(found.skill, coverage, translate);
      const actions = hoverActions(found, document.uri, report);
      const text = skillHoverText({ ...found, ...(!found.foreign && { status }), actions });
      return new vscode.Hover(text, toRange(document, found.span));
    },
  };
}

/** The skill that a report names at a place of a document. */
export function skillUnder(
  document: vscode.TextDocument,
  position: vscode.Position,
  { folders, documentReports }: Services,
): SkillAt | undefined {
  const report = documentReports.of(document);
  const portfolio = folders.portfolioOf(document.uri);
  return report && skillAt(report, document.offsetAt(position), portfolio);
}

/** The hover’s text. It may run the commands that are named here, and no other. */
export function skillHoverText(found: SkillFacts): vscode.MarkdownString {
  const markdown = skillMarkdown(found, translate, (evidence) => {
    const place = encodeURIComponent(JSON.stringify([evidencePlace(evidence)]));
    return `command:${OPEN_EVIDENCE}?${place}`;
  });
  const text = new vscode.MarkdownString(markdown);
  text.isTrusted = { enabledCommands: [OPEN_EVIDENCE, ...HOVER_COMMANDS] };
  return text;
}
