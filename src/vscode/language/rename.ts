import * as vscode from 'vscode';
import { names, replaceSkill } from '../../core/language/replaceSkill.ts';
import { findListedCodes } from '../../core/referential/writtenCode.ts';
import { resolveCode } from '../../core/referential/resolve.ts';
import type { Referential } from '../../core/referential/referential.ts';
import type { Skill } from '../../core/referential/skill.ts';
import { toRange } from '../convert.ts';
import type { Services } from '../services.ts';
import { unawaited, warn } from '../ui/messages.ts';
import { translate } from '../translate.ts';
import { skillUnder } from './hover.ts';
import { readReportsWith, workspaceEdit } from './reportTexts.ts';

/**
 * « Rename Symbol » on a code puts another in its place, in every report of the portfolio.
 *
 * Where this refuses by throwing an error or by returning nothing, VS Code asks the next provider,
 * and Markdown’s own takes `[B1.1.2, B1.2.2]` for the text of a link and replaces it whole. So a
 * refusal tells its reason itself and ends as an edit that changes nothing, which is an answer.
 */
export function codeRename(services: Services): vscode.RenameProvider {
  const { folders, documentReports } = services;
  return {
    prepareRename(document, position) {
      const found = skillUnder(document, position, services);
      if (found) return { range: toRange(document, found.span), placeholder: found.skill.code };
      const reason = translate('There is no competency code at the cursor.');
      // In a header no name but a code can be changed.
      const header = documentReports.of(document)?.header.frontMatter;
      const isInHeader = header && document.offsetAt(position) <= header.span.end;
      if (!isInHeader) throw new Error(reason);
      // VS Code shows this text at the cursor; of an error it would ask the next provider.
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
      return Promise.reject({ value: reason });
    },

    async provideRenameEdits(document, position, newName, token) {
      const portfolio = folders.portfolioOf(document.uri);
      const old = skillUnder(document, position, services)?.skill;
      if (!old) return refuse(translate('There is no competency code at the cursor.'));
      const next = skillNamed(newName, portfolio.referential);
      if (!next) {
        const words = { written: newName, option: portfolio.referential.option };
        return refuse(translate('“{written}” is no code of the {option} option.', words));
      }
      if (next === old) return new vscode.WorkspaceEdit();
      const of = { portfolio, documentReports, token };
      const reports = await readReportsWith((mention) => names(mention, old), of);
      return workspaceEdit(reports, ({ report }) => replaceSkill(old, next, report));
    },
  };
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
