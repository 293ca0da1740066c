import * as vscode from 'vscode';
import { profileCompletions, profileHover } from '../../core/language/profileHelp.ts';
import { comingSession } from '../../core/portfolio/candidate.ts';
import { PROFILE_FILE } from '../../core/portfolio/candidate.ts';
import { toRange } from '../convert.ts';
import type { Registrations } from '../services.ts';
import { translate } from '../translate.ts';

const PROFILES: vscode.DocumentSelector = { pattern: `**/${PROFILE_FILE}` };

/** Whoever has it completes and explains the profile by our schema, and need not be told twice. */
const YAML_EXTENSION = 'redhat.vscode-yaml';

const isHelped = (): boolean => vscode.extensions.getExtension(YAML_EXTENSION) !== undefined;

/** What helps while a profile is written by hand. */
export function registerProfileLanguage(): Registrations {
  const { languages } = vscode;
  return [
    languages.registerCompletionItemProvider(PROFILES, { provideCompletionItems }, ' ', '['),
    languages.registerHoverProvider(PROFILES, { provideHover }),
  ];
}

function provideCompletionItems(
  document: vscode.TextDocument,
  position: vscode.Position,
): vscode.CompletionItem[] {
  if (isHelped()) return [];
  const today = new Date();
  const coming = comingSession({ year: today.getFullYear(), month: today.getMonth() + 1 });
  const found = profileCompletions(
    document.getText(),
    document.offsetAt(position),
    coming,
    translate,
  );
  return found.map(({ kind, label, detail, newText, span }, index) => {
    const { Property, Value } = vscode.CompletionItemKind;
    const item = new vscode.CompletionItem(label, kind === 'name' ? Property : Value);
    item.detail = detail;
    item.insertText = newText;
    item.range = toRange(document, span);
    item.sortText = String(index).padStart(2, '0');
    return item;
  });
}

function provideHover(
  document: vscode.TextDocument,
  position: vscode.Position,
): vscode.Hover | undefined {
  const found = isHelped()
    ? undefined
    : profileHover(document.getText(), document.offsetAt(position), translate);
  if (!found) return undefined;
  const text = new vscode.MarkdownString();
  text.appendText(found.said);
  return new vscode.Hover(text, toRange(document, found.span));
}
