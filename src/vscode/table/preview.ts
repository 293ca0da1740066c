import * as vscode from 'vscode';
import { HEAD_FIELDS } from '../../core/portfolio/profileFields.ts';
import { buildTable } from '../../core/table/buildTable.ts';
import { tablePreview } from '../../core/table/preview.ts';
import { openEvidence } from '../language/openEvidence.ts';
import type { CandidateFolder } from '../workspace/candidateFolder.ts';
import { fillInProfile } from '../portfolio/fillInProfile.ts';
import type { Services } from '../services.ts';
import { tableMark } from '../settings.ts';
import { translate } from '../translate.ts';
import { toolbarHtml } from './panelPage.ts';
import { ofCandidates, type PageMessage, Panels } from './panels.ts';

/** The table of one candidate beside the editor, live while the reports change. */
export function tablePreviews(services: Services): Panels<CandidateFolder> {
  /** The folders whose preview shows its whole width. */
  const fitted = new Set<string>();
  const panels = new Panels<CandidateFolder>(services, {
    viewType: 'portfolioSio.table',
    ...ofCandidates(services, translate('Summary Table')),
    column: vscode.ViewColumn.Beside,
    styles: ['toolbar.css', 'preview.css'],
    scripts: ['panel.js'],
    html: (folder) => previewOf(folder, fitted.has(folder.folder.uri.toString())),
    receive: async (message, folder) => {
      const uri = folder.folder.uri.toString();
      if (message.action === 'fit') {
        if (!fitted.delete(uri)) fitted.add(uri);
        panels.update();
      } else if (message.action !== undefined) {
        const known = EXPORTS.find((each) => each === message.action);
        if (known) await vscode.commands.executeCommand(`portfolioSio.${known}`, uri);
      } else await follow(message, folder, services);
    },
  });
  return panels;
}

/** What the preview offers to make of the table: commands of ours, which are told the folder. */
const EXPORTS = ['exportTable', 'exportPdf', 'fillSchoolForm'] as const;

function previewOf({ candidate, portfolio, folder }: CandidateFolder, fits: boolean): string {
  const table = tablePreview(buildTable(candidate, portfolio), tableMark(folder.uri), {
    missing: translate('to fill in'),
    tick: translate('{code} mobilised by {title}: open the report'),
  });
  const toolbar = toolbarHtml(translate('What can be made of the table'), [
    ['exportTable', translate('Export (.xlsx)')],
    ['exportPdf', translate('Export (.pdf)')],
    ['fillSchoolForm', translate('My School’s Form…')],
    ['fit', translate('Fit to Width'), fits],
  ]);
  // Whether the whole width shows, however small its letters become.
  return `${toolbar}\n<div class="${fits ? 'fits' : 'reads'}">${table}</div>`;
}

async function follow(
  { profile, uri, code }: PageMessage,
  folder: CandidateFolder,
  { documentReports }: Services,
): Promise<void> {
  if (profile !== undefined) {
    const field = HEAD_FIELDS.find((each) => each === profile);
    await fillInProfile(folder, field);
  } else if (uri !== undefined && folder.portfolio.report(uri)) {
    const place = { uri, ...(code !== undefined && { code }) };
    await openEvidence(place, documentReports, vscode.ViewColumn.One);
  }
}
