import * as vscode from 'vscode';
import type { Reading } from '../../portfolio/reading.ts';
import type { Option } from '../../referential/option.ts';
import type { Referential } from '../../referential/referential.ts';
import {
  evidencedIn,
  suggesterSteps,
  type Suggest,
  type Suggestion,
} from '../../suggestions/suggest.ts';
import type { Readings } from '../language/readings.ts';
import { inSlices } from '../pace.ts';
import { showsSuggestions } from '../settings.ts';
import type { DismissedSuggestions } from './dismissed.ts';
import { unawaited } from '../messages.ts';

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
  readonly #suggesters = new Map<Option, Promise<Suggest>>();
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
    this.#waiting.clear();
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  #lookWhenIdle(document: vscode.TextDocument): void {
    this.#stopWaiting(document);
    const timer = setTimeout(() => unawaited(this.#look(document, timer)), IDLE_MS);
    this.#waiting.set(document, timer);
  }

  async #look(document: vscode.TextDocument, turn: NodeJS.Timeout): Promise<void> {
    const referential = this.readings.of(document)?.referential;
    const suggest = referential && (await this.#suggesterFor(referential));
    if (this.#waiting.get(document) !== turn) return; // it was typed in again, or closed
    this.#waiting.delete(document);
    const reading = this.readings.of(document);
    if (!suggest || reading?.referential !== referential) return;
    const { option } = referential;
    this.#kept.set(document, { version: document.version, option, found: suggest(reading) });
    this.#changed.fire();
  }

  #suggesterFor(referential: Referential): Promise<Suggest> {
    const { option } = referential;
    const known = this.#suggesters.get(option);
    if (known) return known;
    const suggester = inSlices(suggesterSteps(referential));
    this.#suggesters.set(option, suggester);
    return suggester;
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
