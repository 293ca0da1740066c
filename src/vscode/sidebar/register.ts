import * as vscode from 'vscode';
import type { TreeNode } from '../../core/tree/treeNode.ts';
import { editReport } from '../workspace/editReport.ts';
import { OPEN_REFERENTIAL } from '../commandIds.ts';
import type { Registrations, Services } from '../services.ts';
import { tell } from '../ui/messages.ts';
import { translate } from '../translate.ts';
import { ActiveReportView } from '../reports/activeReportView.ts';
import { registerCoverageCommands } from '../coverage/coverageCommands.ts';
import { CoverageView } from '../coverage/coverageView.ts';
import type { ReportDrops } from '../reports/drag.ts';
import { ExamView } from '../exam/examView.ts';
import { followEditor } from '../coverage/followEditor.ts';
import { declareAll, moveReport, registerReportCommands } from '../reports/reportCommands.ts';
import { ReportsView } from '../reports/reportsView.ts';
import { showStatus } from '../exam/statusBar.ts';

/** The views of the sidebar. */
export function registerSidebar(services: Services): Registrations {
  const { folders, command } = services;
  const coverage = new CoverageView(services);
  const active = new ActiveReportView(services);
  const declare = async (uri: vscode.Uri, codes: readonly string[]) => {
    const { referential } = folders.portfolioOf(uri);
    await editReport(uri, declareAll(codes, referential));
  };
  const drops: ReportDrops = {
    declare: (report, codes) => declare(vscode.Uri.parse(report, true), codes),
    move: async (dropped, target) => {
      const section = reports.sectionOf(target);
      if (!section) return;
      for (const uri of dropped) {
        // One after the other: each may have to ask or tell something.
        // eslint-disable-next-line no-await-in-loop
        await moveReport(vscode.Uri.parse(uri, true), section);
      }
    },
  };
  const reports = new ReportsView(folders, drops);
  return [
    coverage,
    active,
    reports,
    new ExamView(folders),
    showStatus(folders),
    followEditor(coverage, services),
    ...registerCoverageCommands(coverage, services),
    ...registerReportCommands(reports, services),
    command('portfolioSio.toggleSkill', () => active.toggleSelected()),
    command('portfolioSio.declareInReport', async (node?: TreeNode) => {
      if (node?.code === undefined) return;
      if (active.report) await declare(active.report.uri, [node.code]);
      else tell(translate('Open the report first.'));
    }),
    command('portfolioSio.showSkillInReferential', async (node?: TreeNode) => {
      if (!node) return;
      const { candidate } = coverage.tree.rootOf(node);
      const folder = folders.all.find(({ folder: { uri } }) => uri.toString() === candidate);
      const option = folder?.candidate.option;
      await vscode.commands.executeCommand(OPEN_REFERENTIAL, node.code, option);
    }),
  ];
}
