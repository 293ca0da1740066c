import * as vscode from 'vscode';
import { completeCode, type CodeCompletion } from '../../language/completion.ts';
import { someEvidence } from '../../language/hover.ts';
import { reportCount } from '../../messages/coverageWords.ts';
import { shorten } from '../../messages/shorten.ts';
import type { CandidateFolders } from '../portfolio/candidateFolders.ts';
import { toRange } from '../convert.ts';
import { skillHoverText } from './hover.ts';
import { completionTaste } from '../settings.ts';
import { translate } from '../translate.ts';

/** The characters outside of words that ask for suggestions; `suggestWhileTyping` sees to the rest. */
export const COMPLETION_TRIGGERS = ['.', '-', ' ', '[', ','];

/** As many characters of a wording as leave the state beside it in sight. */
const WORDING_SHOWN = 25;

class SkillItem extends vscode.CompletionItem {
  constructor(
    readonly completion: CodeCompletion,
    readonly uri: vscode.Uri,
  ) {
    super({
      label: completion.skill.code,
      detail: `  ${shorten(completion.skill.wording, WORDING_SHOWN)}`,
      description: stateOf(completion),
    });
  }
}

/** Offers competency codes in the header’s list and in task items. */
export class CodeCompletionProvider implements vscode.CompletionItemProvider<SkillItem> {
  constructor(private readonly folders: CandidateFolders) {}

  provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
    _token: vscode.CancellationToken,
    { triggerKind }: vscode.CompletionContext,
  ): vscode.CompletionList<SkillItem> | undefined {
    const portfolio = this.folders.portfolioOf(document.uri);
    const offset = document.offsetAt(position);
    const offered = completeCode(
      document.getText(),
      offset,
      portfolio,
      completionTaste(document.uri),
    );
    const typing = triggerKind === vscode.CompletionTriggerKind.TriggerCharacter;
    if (!offered || (typing && !offered.whileTyping)) return undefined;
    const range = {
      inserting: toRange(document, offered.inserting),
      replacing: toRange(document, offered.replacing),
    };
    const items = offered.items.map((completion) => {
      const item = new SkillItem(completion, document.uri);
      const { insertText, filterText, sortText, skill } = completion;
      const kind =
        skill.kind === 'competency'
          ? vscode.CompletionItemKind.Class
          : vscode.CompletionItemKind.EnumMember;
      return Object.assign(item, { insertText, filterText, sortText, range, kind });
    });
    return new vscode.CompletionList(items, true); // what is typed next may narrow them further
  }

  resolveCompletionItem(item: SkillItem): SkillItem {
    const { skill } = item.completion;
    const portfolio = this.folders.portfolioOf(item.uri);
    const evidence = someEvidence(skill, portfolio);
    item.documentation = skillHoverText({ skill, foreign: false, evidence });
    return item;
  }
}

function stateOf({ skill, reports }: CodeCompletion): string {
  if (reports > 0) return `● ${reportCount(reports, translate)}`;
  return `○ ${skill.kind === 'competency' ? translate('to mobilise') : translate('to cover')}`;
}
