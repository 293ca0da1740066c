import * as vscode from 'vscode';
import { lookMessage } from '../../messages/lookWords.ts';
import { missingBadge } from '../../messages/coverageWords.ts';
import { optionAndSession } from '../../messages/candidateWords.ts';
import { candidateNodes } from '../../sidebar/candidateNodes.ts';
import { hidesLines, PLAIN_LOOK, type CoverageLook } from '../../sidebar/coverageLook.ts';
import { coverageNodes } from '../../sidebar/coverageNodes.ts';
import type { Services } from '../services.ts';
import { translate } from '../translate.ts';
import { entriesOf, scopeOf } from './candidates.ts';
import { SkillDrag } from './drag.ts';
import { NodeTree } from './nodeTree.ts';

export const COVERAGE_VIEW = 'portfolioSio.coverage';
const LOOK_KEY = 'coverageLook';

/** The coverage view: what is evidenced, by which report, and what is missing. */
export class CoverageView implements vscode.Disposable {
  readonly tree: NodeTree;
  readonly #listening: vscode.Disposable;
  #look: CoverageLook;

  constructor(private readonly services: Services) {
    const { folders, memory } = services;
    this.#look = { ...PLAIN_LOOK, ...memory.get<Partial<CoverageLook>>(LOOK_KEY), query: '' };
    this.tree = new NodeTree(
      COVERAGE_VIEW,
      { ready: () => folders.ready, nodes: () => this.#nodes() },
      { showCollapseAll: true, dragAndDropController: new SkillDrag() },
    );
    this.#listening = folders.onDidChange(() => this.update());
    void this.#announceLook();
    this.update();
  }

  get look(): CoverageLook {
    return this.#look;
  }

  /** Shows the coverage in another way. Lines that a filter leaves open up. */
  async show(change: Partial<CoverageLook>): Promise<void> {
    this.#look = { ...this.#look, ...change };
    this.update();
    await this.#announceLook();
    if (!hidesLines(this.#look)) return;
    await this.tree.expand(({ kind }) => kind === 'bloc' || kind === 'competency');
  }

  update(): void {
    const entries = entriesOf(this.services.folders);
    const [only] = entries.length === 1 ? entries : [];
    const { view } = this.tree;
    this.tree.update();
    view.description = only ? optionAndSession(only.candidate, translate) : '';
    const empty = entries.length > 0 && this.tree.roots.length === 0;
    // An empty message would leave a gap above the lines.
    const message = lookMessage(this.#look, empty, translate);
    if (view.message !== message) Object.assign(view, { message });
    const badge = only && missingBadge(only.portfolio.coverage, translate);
    if (view.badge?.value !== badge?.value) view.badge = badge;
  }

  /**
   * Goes to the line of a skill, to that of its evidence in `report` where there is one. Returns
   * whether there is such a line.
   */
  async reveal(code: string, report: vscode.Uri, focus: boolean): Promise<boolean> {
    const { folders } = this.services;
    const folder = folders.of(report);
    if (!folder) return false;
    const scope = scopeOf(entriesOf(folders), folder);
    const uri = report.toString();
    const node =
      this.tree.node(`${scope}${code} ${uri}`) ??
      this.tree.node(`${scope}${uri} ${code}`) ??
      this.tree.node(`${scope}${code}`);
    if (node) await this.tree.view.reveal(node, { select: true, focus });
    return node !== undefined;
  }

  dispose(): void {
    vscode.Disposable.from(this.#listening, this.tree).dispose();
  }

  #nodes() {
    const lines = candidateNodes(
      entriesOf(this.services.folders),
      ({ portfolio }, scope) => coverageNodes(portfolio, translate, this.#look, scope),
      translate,
    );
    return hidesLines(this.#look) ? lines.filter(({ children }) => children.length > 0) : lines;
  }

  /** What the menus of the view depend on, and what the next window begins with. */
  async #announceLook(): Promise<void> {
    const { filter, order, group } = this.#look;
    const context = (key: string, value: unknown) =>
      vscode.commands.executeCommand('setContext', `portfolioSio.coverage.${key}`, value);
    await Promise.all([
      context('filtered', hidesLines(this.#look)),
      context('order', order),
      context('group', group),
      this.services.memory.update(LOOK_KEY, { filter, order, group }),
    ]);
  }
}
