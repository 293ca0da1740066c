import * as vscode from 'vscode';
import type { Registrations, Services } from '../services.ts';
import { CodeCompletionProvider, COMPLETION_TRIGGERS } from './completion.ts';
import { Diagnostics } from './diagnostics.ts';
import { HeaderCompletionProvider } from './headerCompletion.ts';
import { CodeHoverProvider } from './hover.ts';
import { OPEN_EVIDENCE, openEvidence, type EvidencePlace } from './openEvidence.ts';
import { QuickFixes } from './quickFixes.ts';
import { SkeletonCompletionProvider } from './skeletonCompletion.ts';
import { suggestWhileTyping } from './suggestWhileTyping.ts';

/** A blank behind a colon, and what a link among the productions is made of. */
const HEADER_TRIGGERS = [' ', '"', '[', '(', '/'];

const REPORTS: vscode.DocumentSelector = { language: 'markdown' };

/** What helps while a report is written. */
export function registerLanguage({ folders, readings, command }: Services): Registrations {
  const { languages } = vscode;
  const completion = new CodeCompletionProvider(folders);
  const header = new HeaderCompletionProvider(folders);
  const hover = new CodeHoverProvider(folders, readings);
  return [
    new Diagnostics(folders, readings),
    languages.registerCompletionItemProvider(REPORTS, completion, ...COMPLETION_TRIGGERS),
    languages.registerCompletionItemProvider(REPORTS, header, ...HEADER_TRIGGERS),
    languages.registerCompletionItemProvider(REPORTS, new SkeletonCompletionProvider(), '-'),
    suggestWhileTyping(),
    languages.registerHoverProvider(REPORTS, hover),
    languages.registerCodeActionsProvider(REPORTS, new QuickFixes(readings), QuickFixes.metadata),
    command(OPEN_EVIDENCE, (place: EvidencePlace) => openEvidence(place, readings)),
  ];
}
