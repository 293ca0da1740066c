import { SECTIONS, type Section } from '../../core/report/section.ts';
import * as vscode from 'vscode';
import {
  folderNamedAfter,
  folderOfSection,
  newReportText,
  reportFileName,
  type NewReport,
} from '../../core/language/newReport.ts';
import {
  REPORT_KINDS,
  reportTemplate,
  type ReportKind,
  reportKindWords,
} from '../../core/language/reportTemplates.ts';
import { sectionWords } from '../../core/language/glance.ts';
import { readPeriod } from '../../core/report/period.ts';
import { FORM_TEXT } from '../../core/table/officialWording.ts';
import type { CandidateFolder } from '../workspace/candidateFolder.ts';
import { chooseFolder } from '../portfolio/chooseFolder.ts';
import { writeAtomically } from '../workspace/writeFile.ts';
import {
  askAll,
  askChoice,
  askText,
  mapAnswer,
  type Question,
  type Step,
} from '../ui/questions.ts';
import type { Services } from '../services.ts';
import { translate } from '../translate.ts';

/** Asks for title, kind, section and period, writes the report and opens it where its codes are typed. */
export async function newReport({ folders }: Services, about?: unknown): Promise<void> {
  const folder = await chooseFolder(folders, about);
  if (!folder) return;
  const report = await ask();
  if (!report) return;
  const uri = await placeFor(report, folder);
  const { text, cursor } = newReportText(report);
  await writeAtomically(uri, new TextEncoder().encode(text));
  const document = await vscode.workspace.openTextDocument(uri);
  const at = document.positionAt(cursor);
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(at, at) });
  await vscode.commands.executeCommand('editor.action.triggerSuggest');
}

/** Four questions; Escape at any of them leaves everything as it was. */
function ask(): Promise<NewReport | undefined> {
  const questions: Question<NewReport>[] = [
    async (report, place) => {
      const answer = await askText(
        { ...place, title: translate('New Report: Title') },
        {
          value: report.title,
          prompt: translate('What was done, in a few words: it heads the row in the table.'),
          placeHolder: '',
          problem: (value) => (value.trim() === '' ? translate('Write a title.') : undefined),
        },
      );
      return mapAnswer(answer, (title) => ({ ...report, title }));
    },
    async (report, place) => {
      const answer = await askKind(place, report.kind);
      return mapAnswer(answer, ({ chosen }) => ({ ...report, kind: chosen }));
    },
    async (report, place) => {
      const answer = await askSection(place, report.section);
      return mapAnswer(answer, ({ section }) => ({ ...report, section }));
    },
    async (report, place) => {
      const answer = await askText(
        { ...place, title: translate('New Report: Period') },
        {
          value: report.period,
          prompt: translate('From when to when; leave it empty to write it later.'),
          placeHolder: 'JJ/MM/AA au JJ/MM/AA',
          problem: (value) =>
            value.trim() === '' || readPeriod(value)
              ? undefined
              : translate('Write it as 13/01/26 au 07/02/26.'),
        },
      );
      return mapAnswer(answer, (period) => ({ ...report, period }));
    },
  ];
  return askAll({ title: '', kind: 'free', section: 'formation', period: '' } as const, questions);
}

function askKind(place: Step, kind: ReportKind) {
  const items = REPORT_KINDS.map((each) => {
    const { codes, sections } = reportTemplate(each);
    return {
      label: reportKindWords(each, translate),
      description: codes.join(', '),
      detail: sections.map(({ heading }) => heading).join(' · '),
      chosen: each,
    };
  });
  return askChoice(
    { ...place, title: translate('New Report: Kind') },
    {
      items,
      active: items.find(({ chosen }) => chosen === kind),
      placeHolder: translate('It gives the report its sections and its first codes.'),
    },
  );
}

function askSection(place: Step, section: Section) {
  const items = SECTIONS.map((each) => ({
    label: FORM_TEXT.section[each].trim(),
    description: sectionWords(each, translate),
    section: each,
  }));
  return askChoice(
    { ...place, title: translate('New Report: Where It Took Place') },
    { items, active: items.find((item) => item.section === section), placeHolder: '' },
  );
}

/** Beside the other reports of the section, or in the folder named after it; never over a file. */
async function placeFor(
  { title, section }: NewReport,
  { portfolio, folder: { uri: root } }: CandidateFolder,
): Promise<vscode.Uri> {
  const beside = folderOfSection(portfolio.reports(), section);
  const parent = beside === undefined ? await namedFolder(root, section) : vscode.Uri.parse(beside);
  const taken = (await vscode.workspace.fs.readDirectory(parent)).map(([name]) => name);
  return vscode.Uri.joinPath(parent, reportFileName(title, taken));
}

async function namedFolder(root: vscode.Uri, section: Section): Promise<vscode.Uri> {
  const folders = (await vscode.workspace.fs.readDirectory(root))
    .filter(([, type]) => type === vscode.FileType.Directory) // a link to one is not read
    .map(([name]) => name);
  const name = folderNamedAfter(folders, section);
  return name === undefined ? root : vscode.Uri.joinPath(root, name);
}
