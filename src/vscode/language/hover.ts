import * as vscode from 'vscode';
import { fieldMeaning } from '../../core/language/fieldWords.ts';
import { fieldAt, skillAt } from '../../core/language/hover.ts';
import { examStatus } from '../../core/coverage/coverageWords.ts';
import { skillMarkdown, type SkillFacts } from '../../core/language/skillMarkdown.ts';
import type { DocumentReports } from '../services.ts';
import type { CandidateFolders } from '../workspace/candidateFolder.ts';
import { OPEN_EVIDENCE } from '../commandIds.ts';
import { evidencePlace } from './openEvidence.ts';
import { HOVER_COMMANDS, hoverActions } from './hoverActions.ts';
import { toRange } from '../convert.ts';
import { translate } from '../translate.ts';
import type { Field } from '../../core/report/header.ts';

/** Explains the code, or the field of the header, under the cursor. */
export class CodeHoverProvider implements vscode.HoverProvider {
  constructor(
    private readonly folders: CandidateFolders,
    private readonly documentReports: DocumentReports,
  ) {}

  provideHover(document: vscode.TextDocument, position: vscode.Position): vscode.Hover | undefined {
    const report = this.documentReports.of(document);
    if (!report) return undefined;
    const portfolio = this.folders.portfolioOf(document.uri);
    const offset = document.offsetAt(position);
    const found = skillAt(report, offset, portfolio);
    if (!found) return fieldHover(document, fieldAt(report, offset));
    const status = examStatus(found.skill, portfolio.coverage, translate);
    const actions = hoverActions(found, document.uri, report);
    const text = skillHoverText({ ...found, ...(!found.foreign && { status }), actions });
    return new vscode.Hover(text, toRange(document, found.span));
  }
}

function fieldHover(
  document: vscode.TextDocument,
  field: Field | undefined,
): vscode.Hover | undefined {
  if (!field) return undefined;
  const text = new vscode.MarkdownString().appendText(fieldMeaning(field.id, translate));
  return new vscode.Hover(text, toRange(document, field.nameSpan));
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
