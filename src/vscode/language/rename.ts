import * as vscode from 'vscode';
import { skillAt } from '../../core/language/hover.ts';
import { names } from '../../core/language/replaceSkill.ts';
import { replaceSkill } from '../../core/language/replaceSkill.ts';
import { findListedCodes } from '../../core/referential/writtenCode.ts';
import { resolveCode } from '../../core/referential/resolve.ts';
import type { Referential } from '../../core/referential/referential.ts';
import type { Skill } from '../../core/referential/skill.ts';
import { toRange } from '../convert.ts';
import type { DocumentReports } from '../services.ts';
import type { CandidateFolders } from '../workspace/candidateFolder.ts';
import { unawaited, warn } from '../ui/messages.ts';
import { translate } from '../translate.ts';
import { readReportsWith } from './reportTexts.ts';
import { workspaceEdit } from './workspaceEdit.ts';

/**
 * « Rename Symbol » on a code puts another in its place, in every report of the portfolio.
 *
 * Where this refuses by throwing an error or by returning nothing, VS Code asks the next provider,
 * and Markdown’s own takes `[B1.1.2, B1.2.2]` for the text of a link and replaces it whole. So a
 * refusal tells its reason itself and ends as an edit that changes nothing, which is an answer.
 */
export class CodeRename implements vscode.RenameProvider {
  constructor(
    private readonly folders: CandidateFolders,
    private readonly documentReports: DocumentReports,
  ) {}

  prepareRename(document: vscode.TextDocument, position: vscode.Position) {
    const found = this.#at(document, position);
    if (found) return { range: toRange(document, found.span), placeholder: found.skill.code };
    const reason = translate('There is no competency code at the cursor.');
    if (!this.#isInHeader(document, position)) throw new Error(reason);
    // VS Code shows this text at the cursor; of an error it would ask the next provider.
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
    return Promise.reject({ value: reason });
  }

  async provideRenameEdits(
    document: vscode.TextDocument,
    position: vscode.Position,
    newName: string,
    token: vscode.CancellationToken,
  ): Promise<vscode.WorkspaceEdit> {
    const { documentReports } = this;
    const portfolio = this.folders.portfolioOf(document.uri);
    const old = this.#at(document, position)?.skill;
    if (!old) return refuse(translate('There is no competency code at the cursor.'));
    const next = skillNamed(newName, portfolio.referential);
    if (!next) {
      const { option } = portfolio.referential;
      const words = { written: newName, option };
      return refuse(translate('“{written}” is no code of the {option} option.', words));
    }
    if (next === old) return new vscode.WorkspaceEdit();
    const reports = await readReportsWith((reference) => names(reference, old), {
      portfolio,
      documentReports,
      token,
    });
    return workspaceEdit(reports, ({ report }) => replaceSkill(old, next, report));
  }

  /** Whether a report’s header is here, in which no name but a code can be changed. */
  #isInHeader(document: vscode.TextDocument, position: vscode.Position): boolean {
    const frontMatter = this.documentReports.of(document)?.header.frontMatter;
    return frontMatter !== undefined && document.offsetAt(position) <= frontMatter.span.end;
  }

  #at(document: vscode.TextDocument, position: vscode.Position) {
    const report = this.documentReports.of(document);
    const portfolio = this.folders.portfolioOf(document.uri);
    return report && skillAt(report, document.offsetAt(position), portfolio);
  }
}

/**
 * Says why nothing is renamed. After a rejection, or no edit at all, VS Code asks the next provider,
 * and Markdown’s own would rename the whole list in brackets: an empty edit ends it here.
 */
function refuse(reason: string): vscode.WorkspaceEdit {
  unawaited(warn(reason));
  return new vscode.WorkspaceEdit();
}

/** The skill of a text that is one code and nothing else. */
function skillNamed(written: string, referential: Referential): Skill | undefined {
  const [code, ...more] = findListedCodes(written);
  if (!code || more.length > 0 || code.span.end - code.span.start < written.trim().length) {
    return undefined;
  }
  const resolution = resolveCode(code, referential);
  return resolution.kind === 'known' ? resolution.skill : undefined;
}
