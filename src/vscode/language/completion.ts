import * as vscode from 'vscode';
import { codeContextAt, isOfferedUnasked } from '../../core/language/codeContext.ts';
import { completeIn, isWords, type CodeCompletion } from '../../core/language/completion.ts';
import { someEvidence } from '../../core/language/hover.ts';
import { reportCount } from '../../core/coverage/coverageWords.ts';
import { shorten } from '../../core/l10n/sentences.ts';
import type { CandidateFolders } from '../workspace/candidateFolder.ts';
import { toRange } from '../convert.ts';
import { skillHoverText } from './hover.ts';
import { completionOptions } from '../settings.ts';
import { translate } from '../translate.ts';
import type { Option } from '../../core/referential/skill.ts';
import type { Referential } from '../../core/referential/referential.ts';
import type { SkillSearch } from '../../core/suggestions/search.ts';
import { unawaited } from '../ui/messages.ts';
import { inSlices } from '../timeSlicer.ts';

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
export function codeCompletion(
  folders: CandidateFolders,
  searches: SkillSearches,
): vscode.CompletionItemProvider<SkillItem> {
  return {
    async provideCompletionItems(document, position, token, { triggerKind }) {
      const text = document.getText();
      const context = codeContextAt(text, document.offsetAt(position));
      const typing = triggerKind === vscode.CompletionTriggerKind.TriggerCharacter;
      if (!context || (typing && !isOfferedUnasked(context))) return undefined;
      const range = {
        inserting: toRange(document, context.inserting),
        replacing: toRange(document, context.replacing),
      };
      const { referential } = folders.portfolioOf(document.uri);
      const loading = searches.of(referential);
      const search = isWords(context.typed, referential) ? await loading : undefined;
      if (token.isCancellationRequested) return undefined;
      const portfolio = folders.portfolioOf(document.uri);
      const options = completionOptions(document.uri);
      const offered = completeIn({ text, context, portfolio, options, search });
      const items = offered.map((completion) => {
        const item = new SkillItem(completion, document.uri);
        const { insertText, filterText, sortText, skill } = completion;
        const { Class, EnumMember } = vscode.CompletionItemKind;
        const kind = skill.kind === 'competency' ? Class : EnumMember;
        return Object.assign(item, { insertText, filterText, sortText, range, kind });
      });
      return new vscode.CompletionList(items, true); // ranked anew for each letter that follows
    },

    resolveCompletionItem(item) {
      const { skill } = item.completion;
      const evidence = someEvidence(skill, folders.portfolioOf(item.uri));
      item.documentation = skillHoverText({ skill, foreign: false, evidence });
      return item;
    },
  };
}

function stateOf({ skill, reports }: CodeCompletion): string {
  if (reports > 0) return `● ${reportCount(reports, translate)}`;
  return `○ ${skill.kind === 'competency' ? translate('to mobilise') : translate('to cover')}`;
}

/** The searches by words, one an option: loaded when the first list of codes is completed. */
export class SkillSearches {
  readonly #loaded = new Map<Option, Promise<SkillSearch>>();

  /** The search of an option; the same promise each time, unless loading failed. */
  of(referential: Referential): Promise<SkillSearch> {
    const { option } = referential;
    const known = this.#loaded.get(option);
    if (known) return known;
    const loading = load(referential).catch((error: unknown) => {
      this.#loaded.delete(option);
      throw error;
    });
    unawaited(loading); // codes are completed without it
    this.#loaded.set(option, loading);
    return loading;
  }
}

async function load(referential: Referential): Promise<SkillSearch> {
  const { searchSteps } = await import('../../core/suggestions/search.ts');
  return inSlices(searchSteps(referential));
}
