import * as vscode from 'vscode';
import type { Evidence } from '../../portfolio/evidenceIndex.ts';
import { toRange } from '../convert.ts';
import type { Readings } from './readings.ts';

export const OPEN_EVIDENCE = 'portfolioSio.openEvidence';

/** Where to go: a report, and the skill to select there. Plain data, as a command URI carries it. */
export interface EvidencePlace {
  readonly uri: string;
  readonly code: string;
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
  readings: Readings,
): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
  const reference = readings
    .of(document)
    ?.references.find(
      ({ kind, resolution }) =>
        (kind === 'declared' || kind === 'ticked') &&
        resolution.kind === 'known' &&
        resolution.skill.code === code,
    );
  const selection = reference && toRange(document, reference.span);
  await vscode.window.showTextDocument(document, selection ? { selection } : {});
}
