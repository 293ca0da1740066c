import * as vscode from 'vscode';
import { buildMatrix } from '../../core/matrix/matrix.ts';
import { matrixPanel } from '../../core/matrix/matrixHtml.ts';
import { openEvidence } from '../language/openEvidence.ts';
import type { CandidateFolder } from '../workspace/candidateFolder.ts';
import type { Services } from '../services.ts';
import { ofCandidates, type PageMessage, Panels } from '../table/panels.ts';
import { translate } from '../translate.ts';
import { printMatrix } from './printMatrix.ts';

/** The competencies whose sub-skills are shown, by candidate. */
export type Expanded = Map<string, ReadonlySet<string>>;

/** Reports × competencies as one picture, live while the reports change. */
export function matrixPanels(services: Services, expanded: Expanded): Panels<CandidateFolder> {
  const panels = new Panels<CandidateFolder>(services, {
    viewType: 'portfolioSio.matrix',
    ...ofCandidates(services, translate('Competency Matrix')),
    column: vscode.ViewColumn.Active,
    styles: ['toolbar.css', 'matrix.css'],
    scripts: ['panel.js', 'grid.js'],
    html: (folder) =>
      matrixPanel(buildMatrix(folder.portfolio), lookAt(folder, expanded), translate),
    receive: async (message, folder, panel) => {
      const { toggle, action, uri, code } = message;
      if (action === 'print') await printMatrix(folder, services, lookAt(folder, expanded));
      else if (uri !== undefined && folder.portfolio.report(uri)) {
        const place = { uri, ...(code !== undefined && { code }) };
        await openEvidence(place, services.documentReports, besides(panel));
      } else if (toggle !== undefined || action !== undefined) {
        expanded.set(folder.folder.uri.toString(), changed(folder, expanded, message));
        panels.update();
      }
    },
  });
  return panels;
}

/** What is shown of a candidate’s matrix. */
export function lookAt(folder: CandidateFolder, expanded: Expanded) {
  return { expanded: expanded.get(folder.folder.uri.toString()) ?? new Set<string>() };
}

function changed(
  folder: CandidateFolder,
  expanded: Expanded,
  { toggle, action }: PageMessage,
): ReadonlySet<string> {
  const { blocs } = folder.portfolio.referential;
  const all = blocs.flatMap(({ competencies }) => competencies).map(({ code }) => code);
  if (action === 'expand') return new Set(all);
  if (action === 'collapse') return new Set();
  const open = new Set(lookAt(folder, expanded).expanded);
  if (toggle !== undefined && !open.delete(toggle) && all.includes(toggle)) open.add(toggle);
  return open;
}

/** The matrix stays in view: a report opens in the other of the first two columns. */
function besides({ viewColumn }: vscode.WebviewPanel): vscode.ViewColumn {
  const { One, Two } = vscode.ViewColumn;
  return viewColumn === One ? Two : One;
}
