import * as vscode from 'vscode';
import {
  classBadge,
  classStanding,
  coverageStanding,
  optionAndSession,
} from '../../core/class/candidateWords.ts';
import { candidateName } from '../../core/portfolio/candidate.ts';
import { missingBadge } from '../../core/coverage/coverageWords.ts';
import {
  filterMessage,
  hidesNodes,
  holdsWords,
  idPrefixOf,
  DEFAULT_VIEW_OPTIONS,
  type ViewOptions,
} from '../../core/coverage/viewOptions.ts';
import { candidateNodes } from '../../core/class/candidateNodes.ts';
import { coverageIcon, coverageNodes } from '../../core/coverage/coverageNodes.ts';
import { Memo } from '../../core/tree/drawnTree.ts';
import type { TreeNode } from '../../core/tree/treeNode.ts';
import { unlinked } from '../../core/text/escaping.ts';
import type { Services } from '../services.ts';
import { type FolderEntry, entriesOf, scopeOf } from '../workspace/candidateEntry.ts';
import { unawaited } from '../ui/messages.ts';
import { translate } from '../translate.ts';
import { SkillDrag } from '../reports/drag.ts';
import { NodeTree } from '../ui/nodeTree.ts';

export const COVERAGE_VIEW = 'portfolioSio.coverage';
const OPTIONS_KEY = 'coverageLook';

/** The coverage view: what is evidenced, by which report, and what is missing. */
export class CoverageView implements vscode.Disposable {
  readonly tree: NodeTree;
  readonly #listening: vscode.Disposable;
  readonly #memo = new Memo<readonly TreeNode[]>();
  #options: ViewOptions;
  #isClass = false;
  /** The line that was selected last, by its id in the whole tree. */
  #selected = '';

  constructor(private readonly services: Services) {
    const { folders, memory } = services;
    this.#options = {
      ...DEFAULT_VIEW_OPTIONS,
      ...memory.get<Partial<ViewOptions>>(OPTIONS_KEY),
      query: '',
    };
    this.tree = new NodeTree(
      COVERAGE_VIEW,
      {
        ready: () => folders.ready,
        nodes: () => this.#nodes(),
        isPassing: () => this.#options.query !== '',
      },
      { showCollapseAll: true, dragAndDropController: new SkillDrag() },
    );
    this.#listening = vscode.Disposable.from(
      folders.onDidChange(() => this.update()),
      this.tree.view.onDidChangeVisibility(() => this.update()),
    );
    unawaited(this.#announceOptions());
    this.update();
  }

  get options(): ViewOptions {
    return this.#options;
  }

  /** Shows the coverage in another way, with the same line selected where it is in sight. */
  async show(change: Partial<ViewOptions>): Promise<void> {
    const before = idPrefixOf(this.#options);
    const [line] = this.tree.view.selection;
    if (line && this.tree.node(line.id)) this.#selected = line.id.slice(before.length);
    else if (before === '') this.#selected = '';
    const options = { ...this.#options, ...change };
    this.#options = options;
    this.update();
    await this.#announceOptions();
    if (options !== this.#options) return; // the next letter of a search
    const ids = idPrefixOf(options);
    const isSeen = this.tree.view.visible || ids !== ''; // a search brings the view in sight
    if (ids !== before && isSeen) await this.tree.turnTo(`${ids}${this.#selected}`);
  }

  update(): void {
    const entries = this.#entries();
    const [only] = entries.length === 1 ? entries : [];
    const portfolios = entries.map(({ portfolio }) => portfolio);
    const isClass = entries.length > 1;
    const { view } = this.tree;
    this.tree.update();
    if (only) view.description = optionAndSession(only, translate);
    else view.description = isClass ? classStanding(portfolios, translate) : '';
    if (isClass !== this.#isClass) {
      this.#isClass = isClass;
      unawaited(vscode.commands.executeCommand('setContext', 'portfolioSio.isClass', isClass));
    }
    const empty = view.visible && entries.length > 0 && this.tree.roots.length === 0;
    // An empty message would leave a gap above the lines.
    const words = filterMessage(this.#options, empty, translate);
    const message = words && unlinked(words);
    if (view.message !== message) Object.assign(view, { message });
    const badge = only
      ? missingBadge(only.portfolio.coverage, translate)
      : classBadge(portfolios, translate);
    if (view.badge?.value !== badge?.value || view.badge?.tooltip !== badge?.tooltip) {
      view.badge = badge;
    }
  }

  /**
   * Goes to the line of a skill, to that of its evidence in `report` where there is one. Returns
   * whether there is such a line.
   */
  async reveal(code: string, report: vscode.Uri, focus: boolean): Promise<boolean> {
    const { folders } = this.services;
    const folder = folders.of(report);
    if (!folder) return false;
    const scope = `${idPrefixOf(this.#options)}${scopeOf(this.#entries(), folder)}`;
    const uri = report.toString();
    const node =
      this.tree.node(`${scope}${code} ${uri}`) ??
      this.tree.node(`${scope}${uri} ${code}`) ??
      this.tree.node(`${scope}${code}`);
    if (node) await this.tree.reveal(node, { select: true, focus });
    return node !== undefined;
  }

  dispose(): void {
    vscode.Disposable.from(this.#listening, this.tree).dispose();
  }

  #entries(): FolderEntry[] {
    return entriesOf(this.services.folders, this.#options.candidates);
  }

  #nodes(): readonly TreeNode[] {
    const { filter, query, order, group } = this.#options;
    const nodes = candidateNodes(
      this.#entries(),
      {
        nodes: (entry, scope) => this.#nodesOf(entry, scope),
        standing: (entry) => ({
          ...coverageStanding(entry, translate),
          icon: coverageIcon(entry.portfolio),
        }),
        inputs: () => [filter, query, order, group],
        ids: idPrefixOf(this.#options),
        ...(hidesNodes(this.#options) && { expanded: true }),
        isNeverEmpty: !hidesNodes(this.#options) && group === 'bloc',
      },
      translate,
      this.#memo,
    );
    return hidesNodes(this.#options) ? nodes.filter(({ children }) => children.length > 0) : nodes;
  }

  /** Who is searched by name is shown whole. */
  #nodesOf(entry: FolderEntry, scope: string): readonly TreeNode[] {
    const { query } = this.#options;
    const isOneOfMany = scope !== idPrefixOf(this.#options);
    const isSought = isOneOfMany && query.trim() !== '' && holdsWords(query, candidateName(entry));
    const options = { ...this.#options, ...(isSought && { query: '' }) };
    return coverageNodes(entry.portfolio, translate, options, scope);
  }

  /** What the menus of the view depend on, and what the next window begins with. */
  async #announceOptions(): Promise<void> {
    const { filter, order, group, candidates } = this.#options;
    const context = (key: string, value: unknown) =>
      vscode.commands.executeCommand('setContext', `portfolioSio.coverage.${key}`, value);
    await Promise.all([
      context('filtered', hidesNodes(this.#options)),
      context('order', order),
      context('group', group),
      context('candidates', candidates),
      this.services.memory.update(OPTIONS_KEY, { filter, order, group, candidates }),
    ]);
  }
}
