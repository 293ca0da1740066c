import * as vscode from 'vscode';
import { filterMeaning, filterName, FILTERS } from '../../core/coverage/viewOptions.ts';
import type { TreeNode } from '../../core/tree/treeNode.ts';
import { OPEN_EVIDENCE } from '../commandIds.ts';
import type { Registrations, Services } from '../services.ts';
import { tell, unawaited } from '../ui/messages.ts';
import { translate } from '../translate.ts';
import type { CoverageView } from './coverageView.ts';
import { codeAtCursor } from './followEditor.ts';

/** What the title bar and the menus of the coverage view do. */
export function registerCoverageCommands(view: CoverageView, services: Services): Registrations {
  const { command } = services;
  const selected = (node: TreeNode | undefined) => node ?? view.tree.view.selection[0];
  return [
    command('portfolioSio.searchCoverage', () => search(view)),
    command('portfolioSio.filterCoverage', () => chooseFilter(view)),
    command('portfolioSio.clearCoverageFilter', () => view.show({ filter: 'all', query: '' })),
    command('portfolioSio.groupByReport', () => view.show({ group: 'report' })),
    command('portfolioSio.groupByBloc', () => view.show({ group: 'bloc' })),
    command('portfolioSio.sortMissingFirst', () => view.show({ order: 'missingFirst' })),
    command('portfolioSio.sortOfficial', () => view.show({ order: 'official' })),
    command('portfolioSio.sortClassByName', () => view.show({ candidates: 'name' })),
    command('portfolioSio.sortClassByCoverage', () => view.show({ candidates: 'coverage' })),
    command('portfolioSio.expandCoverage', () => view.tree.expand(3)),
    command('portfolioSio.revealSkill', () => revealSkill(view, services)),
    command('portfolioSio.openSkillEvidence', (node?: TreeNode) => openSkillEvidence(node)),
    command('portfolioSio.copyCode', (node?: TreeNode) => copy(selected(node)?.code)),
    command('portfolioSio.copyWording', (node?: TreeNode) => copy(selected(node)?.wording)),
  ];
}

/** Filters while the user types; Escape brings back what was shown before. */
async function search(view: CoverageView): Promise<void> {
  const before = view.options.query;
  const input = vscode.window.createInputBox();
  input.title = translate('Search the Coverage');
  input.placeholder = translate('A code or words: B1.1, sauvegarde, réseau…');
  input.value = before;
  input.onDidChangeValue((query) => unawaited(view.show({ query })));
  const isAccepted = await new Promise<boolean>((resolve) => {
    input.onDidAccept(() => resolve(true));
    input.onDidHide(() => resolve(false));
    input.show();
  });
  input.dispose();
  if (!isAccepted) await view.show({ query: before });
}

async function chooseFilter(view: CoverageView): Promise<void> {
  const items = FILTERS.map((filter) => ({
    label: filterName(filter, translate),
    description: filter === view.options.filter ? translate('shown now') : '',
    detail: filterMeaning(filter, translate),
    filter,
  }));
  const placeHolder = translate('Which competencies should the view show?');
  const picked = await vscode.window.showQuickPick(items, { placeHolder });
  if (picked) await view.show({ filter: picked.filter });
}

async function revealSkill(view: CoverageView, { documentReports }: Services): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const code = editor && codeAtCursor(editor, documentReports);
  if (!editor || code === undefined) {
    const message = translate('There is no competency code at the cursor.');
    tell(message);
    return;
  }
  await vscode.commands.executeCommand('portfolioSio.coverage.focus');
  if (await view.reveal(code, editor.document.uri, true)) return;
  await view.show({ filter: 'all', query: '' });
  await view.reveal(code, editor.document.uri, true);
}

/** Opens the one report below a line, or lets the user choose among several. */
async function openSkillEvidence(node: TreeNode | undefined): Promise<void> {
  const evidence = (node?.target ? [node] : (node?.children ?? [])).flatMap(
    ({ target, label, description }) =>
      target?.kind === 'evidence' ? [{ label, description, target }] : [],
  );
  if (evidence.length === 0) {
    const message = translate('No report evidences it yet.');
    tell(message);
    return;
  }
  const [only] = evidence;
  const placeHolder = translate('Which report?');
  const picked =
    evidence.length === 1 ? only : await vscode.window.showQuickPick(evidence, { placeHolder });
  if (picked) await vscode.commands.executeCommand(OPEN_EVIDENCE, picked.target);
}

async function copy(text: string | undefined): Promise<void> {
  if (text !== undefined) await vscode.env.clipboard.writeText(text);
}
