import * as vscode from 'vscode';
import type { Reading } from '../../portfolio/reading.ts';
import type { Option } from '../../referential/option.ts';
import {
  evidencedIn,
  suggesterFor,
  type Suggest,
  type Suggestion,
} from '../../suggestions/suggest.ts';
import { showsSuggestions } from '../settings.ts';
import type { Readings } from './readings.ts';
import type { DismissedSuggestions } from './suggestionsDismissed.ts';

/** How long a report must rest before its words are looked at. */
const IDLE_MS = 1_500;

interface Kept {
  readonly version: number;
  readonly option: Option;
  readonly found: readonly Suggestion[];
}

/**
 * What open reports probably evidence and do not say. Worked out once a report rests, never while
 * it is typed; until then the last answer stands, without what has been declared since.
 */
export class Suggestions implements vscode.Disposable {
  readonly #kept = new WeakMap<vscode.TextDocument, Kept>();
  readonly #waiting = new Map<vscode.TextDocument, NodeJS.Timeout>();
  readonly #suggesters = new Map<Option, Suggest>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  readonly #disposables: readonly { dispose(): unknown }[];

  constructor(
    private readonly readings: Readings,
    private readonly dismissed: DismissedSuggestions,
  ) {
    const { workspace } = vscode;
    this.#disposables = [
      this.#changed,
      dismissed.onDidChange(() => this.#changed.fire()),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (this.#waiting.has(document)) this.#lookWhenIdle(document);
      }),
      workspace.onDidCloseTextDocument((document) => this.#stopWaiting(document)),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('portfolioSio')) this.#changed.fire();
      }),
    ];
  }

  /** What is known of `document` by now; more may follow, and `onDidChange` tells. */
  of(document: vscode.TextDocument): readonly Suggestion[] {
    const reading = showsSuggestions(document.uri) ? this.readings.of(document) : undefined;
    if (!reading || !isSound(reading)) return [];
    const { option } = reading.referential;
    const kept = this.#kept.get(document);
    const isStale = kept?.version !== document.version || kept.option !== option;
    // Being asked again is no reason to wait longer: only typing is.
    if (isStale && !this.#waiting.has(document)) this.#lookWhenIdle(document);
    if (kept?.option !== option) return [];
    const evidenced = evidencedIn(reading);
    return kept.found.filter(
      ({ skill: { code } }) => !evidenced.has(code) && !this.dismissed.has(document.uri, code),
    );
  }

  dispose(): void {
    for (const timer of this.#waiting.values()) clearTimeout(timer);
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  #lookWhenIdle(document: vscode.TextDocument): void {
    this.#stopWaiting(document);
    const timer = setTimeout(() => this.#look(document), IDLE_MS);
    this.#waiting.set(document, timer);
  }

  #look(document: vscode.TextDocument): void {
    this.#waiting.delete(document);
    const reading = this.readings.of(document);
    if (!reading || document.isClosed) return;
    const { option } = reading.referential;
    const suggest = this.#suggesters.get(option) ?? suggesterFor(reading.referential);
    this.#suggesters.set(option, suggest);
    this.#kept.set(document, { version: document.version, option, found: suggest(reading) });
    this.#changed.fire();
  }

  #stopWaiting(document: vscode.TextDocument): void {
    clearTimeout(this.#waiting.get(document));
    this.#waiting.delete(document);
  }
}

/** While the header is being typed, nothing is said of it. */
function isSound({ report: { header } }: Reading): boolean {
  return header.errors.length === 0 && header.frontMatter.state === 'closed';
}
