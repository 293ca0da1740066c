import * as vscode from 'vscode';
import { sectionName } from '../../core/table/formMessage.ts';
import type { SectionQuestion } from '../../core/table/formFilling.ts';
import type { HeldRows } from '../../core/table/sectionRows.ts';
import { translate } from '../translate.ts';

/** Asks what becomes of réalisations that a form holds already; undefined when the user does not say. */
export async function askHeldRows(count: number, fileName: string): Promise<HeldRows | undefined> {
  const items: (vscode.QuickPickItem & { held: HeldRows })[] = [
    {
      held: 'update',
      label: translate('Complete those with the same title, add the rest'),
      detail: translate('What stands in the form stays.'),
    },
    {
      held: 'replace',
      label: translate('Replace them'),
      detail: translate('The rows of the three sections give way to those of your reports.'),
    },
    {
      held: 'add',
      label: translate('Only add'),
      detail: translate(
        'All réalisations of your reports come below, even those that are there already.',
      ),
    },
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: translate('Réalisations that {fileName} holds already: {count}.', { fileName, count }),
    placeHolder: translate('What becomes of them?'),
    ignoreFocusOut: true,
  });
  return picked?.held;
}

/** Asks under which heading of a form the réalisations of a section go; an empty text is for none. */
export async function askSectionHome(
  { section, headings }: SectionQuestion,
  fileName: string,
): Promise<string | undefined> {
  const items: (vscode.QuickPickItem & { home: string })[] = [
    ...headings.map((home) => ({ home, label: home.replace(/\s+/g, ' ') })),
    {
      home: '',
      label: translate('Nowhere'),
      detail: translate('These réalisations are left out.'),
    },
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: translate('{fileName}: where do the réalisations “{section}” go?', {
      fileName,
      section: sectionName(section, translate),
    }),
    placeHolder: translate(
      'The headings of the form leave a doubt. The answer is remembered for this form.',
    ),
    ignoreFocusOut: true,
  });
  return picked?.home;
}
