import * as vscode from 'vscode';
import { PROFILE_FIELDS } from '../../portfolio/profileFields.ts';
import { buildTable } from '../../summaryTable/buildTable.ts';
import { tablePreview } from '../../summaryTable/preview.ts';
import { openEvidence } from '../language/openEvidence.ts';
import type { CandidateFolder } from '../portfolio/candidateFolder.ts';
import { fillInProfile } from '../portfolio/fillInProfile.ts';
import type { Services } from '../services.ts';
import { tableMark } from '../settings.ts';
import { translate } from '../translate.ts';
import { CandidatePanels, type PageMessage } from './candidatePanels.ts';

/** The table of one candidate beside the editor, live while the reports change. */
export function tablePreviews(services: Services): CandidatePanels {
  return new CandidatePanels(services, {
    viewType: 'portfolioSio.table',
    title: translate('Summary Table'),
    column: vscode.ViewColumn.Beside,
    styles: ['preview.css'],
    scripts: ['panel.js'],
    html: previewOf,
    receive: (message, folder) => follow(message, folder, services),
  });
}

function previewOf({ candidate, portfolio, folder }: CandidateFolder): string {
  return tablePreview(buildTable(candidate, portfolio), tableMark(folder.uri), {
    missing: translate('to fill in'),
    tick: translate('{code} mobilised by {title}: open the report'),
  });
}

async function follow(
  { profile, uri, code }: PageMessage,
  folder: CandidateFolder,
  { readings }: Services,
): Promise<void> {
  if (profile !== undefined) {
    const field = PROFILE_FIELDS.find((each) => each === profile);
    await fillInProfile(folder, field);
  } else if (uri !== undefined && folder.portfolio.report(uri)) {
    const place = { uri, ...(code !== undefined && { code }) };
    await openEvidence(place, readings, vscode.ViewColumn.One);
  }
}
