import * as vscode from 'vscode';
import { proposalWords } from '../../core/import/importWords.ts';
import type { ImportProposal } from '../../core/import/planImport.ts';
import { SECTIONS, type Section } from '../../core/report/section.ts';
import { groupName } from '../../core/reports/reportWords.ts';
import { FORM_TEXT } from '../../core/table/officialWording.ts';
import { translate } from '../translate.ts';

type RowItem = vscode.QuickPickItem & { readonly proposal?: ImportProposal };

/** Lets the student choose among réalisations, in their sections; undefined for Escape. */
export async function askRows(
  proposals: readonly ImportProposal[],
  fileName: string,
): Promise<readonly ImportProposal[] | undefined> {
  const items = [...SECTIONS, undefined].flatMap((section): RowItem[] => {
    const own = proposals.filter(({ row }) => row.section === section);
    const label = groupName(section ?? 'noSection', translate);
    const heading = { label, kind: vscode.QuickPickItemKind.Separator };
    return own.length === 0 ? [] : [heading, ...own.map(itemOf)];
  });
  const picked = await vscode.window.showQuickPick(items, {
    title: translate('{fileName}: réalisations ({count})', { fileName, count: proposals.length }),
    placeHolder: translate('What is ticked becomes a report. Nothing is overwritten.'),
    canPickMany: true,
    matchOnDetail: true,
    ignoreFocusOut: true,
  });
  return picked?.flatMap(({ proposal }) => proposal ?? []);
}

function itemOf(proposal: ImportProposal): RowItem {
  const { existing, isWhole } = proposal;
  const file = existing && vscode.workspace.asRelativePath(vscode.Uri.parse(existing, true));
  return { ...proposalWords(proposal, file, translate), picked: !isWhole, proposal };
}

/**
 * The same réalisations, each in a section where the student says which one; undefined for Escape.
 * Those that complete a report keep its section.
 */
export async function withSections(
  proposals: readonly ImportProposal[],
): Promise<readonly ImportProposal[] | undefined> {
  const isOpen = ({ row, existing }: ImportProposal) => !row.section && !existing;
  const count = proposals.filter(isOpen).length;
  if (count === 0) return proposals;
  const items: (vscode.QuickPickItem & { readonly section?: Section })[] = [
    ...SECTIONS.map((section) => ({ label: FORM_TEXT.section[section].trim(), section })),
    {
      label: translate('Decide later'),
      detail: translate('These reports have no section yet; the view lists them apart.'),
    },
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: translate('Réalisations whose section leaves a doubt: {count}', { count }),
    placeHolder: translate('Which section of the table do they belong to?'),
    ignoreFocusOut: true,
  });
  const section = picked?.section;
  if (!section) return picked && proposals;
  return proposals.map((each) =>
    isOpen(each) ? { ...each, row: { ...each.row, section } } : each,
  );
}
