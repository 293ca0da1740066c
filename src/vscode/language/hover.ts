import * as vscode from 'vscode';
import { skillAt } from '../../core/language/hover.ts';
import { examStatus } from '../../core/coverage/coverageWords.ts';
import { skillMarkdown, type SkillFacts } from '../../core/language/skillMarkdown.ts';
import type { CandidateFolders } from '../workspace/candidateFolders.ts';
import { OPEN_EVIDENCE } from '../ui/treeItem.ts';
import { evidencePlace } from './openEvidence.ts';
import { HOVER_COMMANDS, hoverActions } from './hoverActions.ts';
import { toRange } from '../convert.ts';
import type { Readings } from '../workspace/readings.ts';
import { translate } from '../translate.ts';

/** Explains the code under the cursor. */
export class CodeHoverProvider implements vscode.HoverProvider {
  constructor(
    private readonly folders: CandidateFolders,
    private readonly readings: Readings,
  ) {}

  provideHover(document: vscode.TextDocument, position: vscode.Position): vscode.Hover | undefined {
    const report = this.readings.of(document);
    if (!report) return undefined;
    const portfolio = this.folders.portfolioOf(document.uri);
    const found = skillAt(report, document.offsetAt(position), portfolio);
    if (!found) return undefined;
    const status = examStatus(found.skill, portfolio.coverage, translate);
    const actions = hoverActions(found, document.uri, report);
    const text = skillHoverText({ ...found, ...(!found.foreign && { status }), actions });
    return new vscode.Hover(text, toRange(document, found.span));
  }
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
