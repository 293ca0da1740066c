import * as vscode from 'vscode';
import { skillAt, type SkillAt } from '../../language/hover.ts';
import { skillMarkdown } from '../../messages/skillMarkdown.ts';
import type { CandidateFolders } from '../portfolio/candidateFolders.ts';
import { OPEN_EVIDENCE, evidencePlace } from './openEvidence.ts';
import { toRange } from '../convert.ts';
import type { Readings } from './readings.ts';
import { translate } from '../translate.ts';

/** Explains the code under the cursor. */
export class CodeHoverProvider implements vscode.HoverProvider {
  constructor(
    private readonly folders: CandidateFolders,
    private readonly readings: Readings,
  ) {}

  provideHover(document: vscode.TextDocument, position: vscode.Position): vscode.Hover | undefined {
    const reading = this.readings.of(document);
    if (!reading) return undefined;
    const portfolio = this.folders.portfolioOf(document.uri);
    const found = skillAt(reading, document.offsetAt(position), portfolio);
    return found && new vscode.Hover(skillHoverText(found), toRange(document, found.span));
  }
}

/** The hover’s text. It may run one command: opening a report at the place of a code. */
export function skillHoverText(
  found: Pick<SkillAt, 'skill' | 'foreign' | 'evidence'>,
): vscode.MarkdownString {
  const markdown = skillMarkdown(found, translate, (evidence) => {
    const place = encodeURIComponent(JSON.stringify([evidencePlace(evidence)]));
    return `command:${OPEN_EVIDENCE}?${place}`;
  });
  const text = new vscode.MarkdownString(markdown);
  text.isTrusted = { enabledCommands: [OPEN_EVIDENCE] };
  return text;
}
