import { type Report, evidencedIn } from '../../core/report/report.ts';
import * as vscode from 'vscode';
import type { Option } from '../../core/referential/skill.ts';
import type { Referential } from '../../core/referential/referential.ts';
import type { Suggest, Suggestion } from '../../core/suggestions/suggest.ts';
import type { DocumentReports } from '../services.ts';
import { Delayer } from '../ui/delayer.ts';
import { inSlices } from '../timeSlicer.ts';
import { showsSuggestions } from '../settings.ts';
import type { DismissedSuggestions } from './dismissed.ts';

/** How long typing must have paused before the words of a report are searched, in milliseconds. */
const SUGGEST_AFTER_MS = 1_500;

interface CacheEntry {
  readonly version: number;
  readonly option: Option;
  readonly found: readonly Suggestion[];
}

/**
 * What open reports probably evidence and do not say. Searched once typing has paused, never while
 * it is typed; until then the last answer stands, without what has been declared since.
 */
export class Suggestions implements vscode.Disposable {
  readonly #cache = new WeakMap<vscode.TextDocument, CacheEntry>();
  readonly #searching = new Delayer<vscode.TextDocument>(SUGGEST_AFTER_MS, (document) =>
    this.#search(document),
  );
  readonly #underWay = new Set<vscode.TextDocument>();
  readonly #suggesters = new Map<Option, Promise<Suggest>>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  readonly #disposables: readonly { dispose(): unknown }[];

  constructor(
    private readonly documentReports: DocumentReports,
    private readonly dismissed: DismissedSuggestions,
  ) {
    const { workspace } = vscode;
    this.#disposables = [
      this.#changed,
      this.#searching,
      dismissed.onDidChange(() => this.#changed.fire()),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (this.#searching.isWaiting(document)) this.#searching.debounce(document);
      }),
      workspace.onDidCloseTextDocument((document) => this.#searching.cancel(document)),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('portfolioSio')) this.#changed.fire();
      }),
    ];
  }

  /** What is known of `document` by now; more may follow, and `onDidChange` tells. */
  of(document: vscode.TextDocument): readonly Suggestion[] {
    const report = showsSuggestions(document.uri) ? this.documentReports.of(document) : undefined;
    if (!report || !isSound(report)) return [];
    const { option } = report.referential;
    const cached = this.#cache.get(document);
    const isStale = cached?.version !== document.version || cached.option !== option;
    // Being asked again is no reason to wait longer: only typing is.
    if (isStale && !this.#underWay.has(document)) this.#searching.throttle(document);
    if (cached?.option !== option) return [];
    const evidenced = evidencedIn(report);
    return cached.found.filter(
      ({ skill: { code } }) => !evidenced.has(code) && !this.dismissed.has(document.uri, code),
    );
  }

  dispose(): void {
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  async #search(document: vscode.TextDocument): Promise<void> {
    const report = this.documentReports.of(document);
    if (!report) return;
    const { version } = document;
    const { referential } = report;
    this.#underWay.add(document);
    const suggest = await this.#suggesterFor(referential);
    this.#underWay.delete(document);
    if (document.isClosed) return;
    if (document.version !== version) {
      this.#searching.debounce(document); // it was typed in meanwhile
      return;
    }
    this.#cache.set(document, { version, option: referential.option, found: suggest(report) });
    this.#changed.fire();
  }

  #suggesterFor(referential: Referential): Promise<Suggest> {
    const { option } = referential;
    const known = this.#suggesters.get(option);
    if (known) return known;
    const suggester = loadSuggester(referential);
    this.#suggesters.set(option, suggester);
    return suggester;
  }
}

/** While the header is being typed, nothing is said of it. */
function isSound({ header }: Report): boolean {
  return header.errors.length === 0 && header.frontMatter.state === 'closed';
}

/** The words that speak for skills are many: they are loaded for the first report that is searched. */
async function loadSuggester(referential: Referential): Promise<Suggest> {
  const { suggesterSteps } = await import('../../core/suggestions/suggest.ts');
  return inSlices(suggesterSteps(referential));
}
