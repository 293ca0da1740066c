import * as vscode from 'vscode';
import type { TreeNode } from '../../core/tree/treeNode.ts';

const SKILL = 'application/vnd.portfolio-sio.skill';
/** What VS Code calls lines of the coverage view on their way to another view. */
const COVERAGE_TREE = 'application/vnd.code.tree.portfoliosio.coverage';
const REPORT = 'application/vnd.portfolio-sio.report';

/** Lets skills be dragged: onto a report, or as their code into a text. */
export class SkillDrag implements vscode.TreeDragAndDropController<TreeNode> {
  readonly dragMimeTypes = [SKILL, 'text/plain'];
  readonly dropMimeTypes = [];

  handleDrag(nodes: readonly TreeNode[], data: vscode.DataTransfer): void {
    const codes = nodes.flatMap(({ code }) => code ?? []);
    if (codes.length === 0) return;
    data.set(SKILL, new vscode.DataTransferItem(codes.join(' ')));
    data.set('text/plain', new vscode.DataTransferItem(codes.join(', ')));
  }
}

/** What dropping on a report or a section does. */
export interface ReportDrops {
  /** Declares skills in a report. */
  declare(report: string, codes: readonly string[]): Promise<void>;
  /** Moves reports to the section of a line. */
  move(reports: readonly string[], target: TreeNode): Promise<void>;
}

/** Lets reports be dragged onto another section, and skills onto a report. */
export class ReportDrag implements vscode.TreeDragAndDropController<TreeNode> {
  readonly dragMimeTypes = [REPORT];
  readonly dropMimeTypes = [REPORT, SKILL, COVERAGE_TREE];

  constructor(private readonly drops: ReportDrops) {}

  handleDrag(nodes: readonly TreeNode[], data: vscode.DataTransfer): void {
    const reports = nodes.flatMap(({ report }) => report ?? []);
    if (reports.length > 0) data.set(REPORT, new vscode.DataTransferItem(reports.join('\n')));
  }

  async handleDrop(target: TreeNode | undefined, data: vscode.DataTransfer): Promise<void> {
    if (!target) return;
    const [codes, reports] = [await wordsIn(data, SKILL), await wordsIn(data, REPORT)];
    if (codes.length > 0 && target.report) await this.drops.declare(target.report, codes);
    else if (reports.length > 0) await this.drops.move(reports, target);
  }
}

/** What a drag carries of a kind. From another view it comes twice: once empty, from the browser. */
async function wordsIn(data: vscode.DataTransfer, kind: string): Promise<string[]> {
  const texts = [...data].map(async ([type, item]) => (type === kind ? item.asString() : ''));
  const words = (await Promise.all(texts)).join('\n').split(/\s+/);
  return [...new Set(words)].filter((word) => word !== '');
}
