import * as vscode from 'vscode';
import type { CheckedReport, PortfolioSource, ToolInput } from '../../core/assistant/source.ts';
import { TOOLS, type Tool } from '../../core/assistant/tools.ts';
import { ReportChecker } from '../language/reportChecker.ts';
import { RuleContexts } from '../language/ruleContexts.ts';
import type { Services } from '../services.ts';
import { translate } from '../translate.ts';
import { entryOf } from '../workspace/candidateEntry.ts';
import { currentText } from '../workspace/documents.ts';

/** Tools of all extensions share their names. */
const PREFIX = 'portfolioSio_';

/** Registers every tool; none of them writes. What they answer goes to the provider of the model. */
export function lendTools(services: Services): vscode.Disposable {
  const contexts = new RuleContexts(services.folders);
  const checker = new ReportChecker(services.folders, services.documentReports, contexts);
  const source = (): Promise<PortfolioSource> => sourceOf(services, checker);
  return vscode.Disposable.from(
    contexts,
    ...TOOLS.map((tool) => vscode.lm.registerTool(`${PREFIX}${tool.name}`, lent(tool, source))),
  );
}

function lent(
  tool: Tool,
  source: () => Promise<PortfolioSource>,
): vscode.LanguageModelTool<ToolInput> {
  return {
    prepareInvocation: () => ({ invocationMessage: translate('Reading the portfolio') }),
    invoke: async ({ input }, token) => {
      const lookedAt = await source();
      if (token.isCancellationRequested) throw new vscode.CancellationError();
      const answer = await tool.answer(input, lookedAt);
      const text = 'data' in answer ? JSON.stringify(answer.data) : answer.problem;
      return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)]);
    },
  };
}

/** The candidates of the window, once all of them are read. */
async function sourceOf({ folders }: Services, checker: ReportChecker): Promise<PortfolioSource> {
  await folders.ready;
  await Promise.all(folders.all.map(({ ready }) => ready));
  return {
    candidates: folders.all.map(entryOf),
    pathOf: (uri) => vscode.workspace.asRelativePath(vscode.Uri.parse(uri)),
    check: (uri) => checked(vscode.Uri.parse(uri), checker),
    t: translate,
  };
}

/** A report as an editor shows it, or else as it is in its file. */
async function checked(
  uri: vscode.Uri,
  checker: ReportChecker,
): Promise<CheckedReport | undefined> {
  const text = await currentText(uri);
  return text === undefined ? undefined : { text, problems: await checker.ofFile(uri, text) };
}
