import * as vscode from 'vscode';
import type { FicheLack } from '../../core/fiche/buildFiche.ts';
import { ficheLackName } from '../../core/fiche/ficheWords.ts';
import { ficheHtml } from '../../core/fiche/html/ficheHtml.ts';
import { reportName } from '../../core/portfolio/reportOrder.ts';
import { escapeXml } from '../../core/table/workbook/xmlText.ts';
import type { Services } from '../services.ts';
import { toolbarHtml } from '../table/panelPage.ts';
import { Panels } from '../table/panels.ts';
import { translate } from '../translate.ts';
import type { ChosenReport } from './chooseReport.ts';
import { fillGap } from './fillGap.ts';
import { pictureData } from './pictureData.ts';
import { readFiche, readPictures } from './readFiche.ts';

/** The commands that the preview offers, which are told the report. */
const COMMANDS = ['exportFiche', 'fillSchoolFiche', 'printFiche'] as const;

/** Fiches beside the editor, one panel for each report, live while it is written. */
export function fichePreviews(services: Services): Panels<ChosenReport> {
  return new Panels<ChosenReport>(services, {
    viewType: 'portfolioSio.fiche',
    column: vscode.ViewColumn.Beside,
    ...{ styles: ['toolbar.css', 'fiche.css'], scripts: ['panel.js'], pictures: 'inPage' },
    key: ({ uri }) => uri,
    ready: ({ folder }) => folder.ready,
    now: (chosen) => chosen,
    title: ({ folder, uri }) =>
      translate('Fiche · {name}', { name: reportName(folder.portfolio.report(uri) ?? { uri }) }),
    html: drawn,
    receive: async ({ action, lack }, { folder, uri }) => {
      if (lack !== undefined) await fillGap(lack as FicheLack, folder, uri);
      const known = COMMANDS.find((each) => each === action);
      if (known) await vscode.commands.executeCommand(`portfolioSio.${known}`, uri);
    },
  });
}

async function drawn({ folder, uri }: ChosenReport): Promise<string> {
  const fiche = await readFiche(folder, uri);
  if (!fiche) return `<p>${escapeXml(translate('This file is no report any more.'))}</p>`;
  const toolbar = toolbarHtml(translate('What can be made of the fiche'), [
    ['exportFiche', translate('Export (.docx)')],
    ['fillSchoolFiche', translate('My School’s Form…')],
    ['printFiche', translate('Print…')],
  ] satisfies [(typeof COMMANDS)[number], string][]);
  const words = {
    missing: translate('to fill in'),
    name: (lack: FicheLack) => ficheLackName(lack, translate),
  };
  return toolbar + ficheHtml(fiche, pictureData(await readPictures(fiche)), words);
}
