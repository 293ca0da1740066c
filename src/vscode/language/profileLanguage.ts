import * as vscode from 'vscode';
import { profileCompletions, profileHover } from '../../core/language/profileHelp.ts';
import { comingSession, PROFILE_FILE, thisMonth } from '../../core/portfolio/candidate.ts';
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
    languages.registerCompletionItemProvider(PROFILES, COMPLETION, ' ', '['),
    languages.registerHoverProvider(PROFILES, HOVER),
  ];
}

const COMPLETION: vscode.CompletionItemProvider = {
  provideCompletionItems(document, position) {
    if (isHelped()) return [];
    const coming = comingSession(thisMonth());
    const [text, offset] = [document.getText(), document.offsetAt(position)];
    const found = profileCompletions(text, offset, coming, translate);
    return found.map(({ kind, label, detail, newText: insertText, span }, index) => {
      const { Property, Value } = vscode.CompletionItemKind;
      const item = new vscode.CompletionItem(label, kind === 'name' ? Property : Value);
      const range = toRange(document, span);
      const sortText = String(index).padStart(2, '0');
      return Object.assign(item, { detail, insertText, range, sortText });
    });
  },
};

const HOVER: vscode.HoverProvider = {
  provideHover(document, position) {
    if (isHelped()) return undefined;
    const found = profileHover(document.getText(), document.offsetAt(position), translate);
    if (!found) return undefined;
    const text = new vscode.MarkdownString().appendText(found.said);
    return new vscode.Hover(text, toRange(document, found.span));
  },
};
