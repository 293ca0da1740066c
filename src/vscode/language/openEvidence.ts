import type { Report } from '../../core/report/report.ts';
import { skillEvidenced, type Mention } from '../../core/report/mention.ts';
import * as vscode from 'vscode';
import type { Evidence } from '../../core/portfolio/reportEntry.ts';
import { competencyOf } from '../../core/referential/skill.ts';
import { toRange } from '../convert.ts';
import type { DocumentReports } from '../services.ts';

/** Where to go: a report, and the skill to select there. Plain data, as a command URI carries it. */
export interface EvidencePlace {
  readonly uri: string;
  /** A competency stands for its sub-skills too; the report as such where there is no code. */
  readonly code?: string;
}

export function evidencePlace({ report, skill }: Evidence): EvidencePlace {
  return { uri: report.uri, code: skill.code };
}

/**
 * Opens a report with the code selected. The place is looked up in the text of now: what the
 * portfolio remembers may be older than the editor.
 */
export async function openEvidence(
  { uri, code }: EvidencePlace,
  documentReports: DocumentReports,
  viewColumn?: vscode.ViewColumn,
): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
  const mention = code === undefined ? undefined : evidenceOf(code, documentReports.of(document));
  await vscode.window.showTextDocument(document, {
    ...(mention && { selection: toRange(document, mention.span) }),
    ...(viewColumn !== undefined && { viewColumn }),
  });
}

function evidenceOf(code: string, report: Report | undefined): Mention | undefined {
  const mentions = report?.mentions ?? [];
  return (
    mentions.find((mention) => skillEvidenced(mention)?.code === code) ??
    mentions.find((mention) => {
      const skill = skillEvidenced(mention);
      return skill && competencyOf(skill).code === code;
    })
  );
}
