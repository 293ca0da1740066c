import { candidateName } from '../portfolio/candidate.ts';
import {
  classCellSentence,
  classColumn,
  classColumnSentence,
  mostMissing,
  type ClassColumn,
} from './classMatrixWords.ts';
import type { Translate } from '../l10n/translate.ts';
import type { BlocCoverage, CompetencyCoverage } from '../portfolio/coverage.ts';
import type { CandidateEntry } from '../class/candidateNodes.ts';
import { escapeXml } from '../table/workbook/xmlText.ts';
import { legendHtml } from './printedPage.ts';

const BLOC_2 = 'B2';

/** The columns of a class, with how many lack what each asks for. */
export function classColumns(entries: readonly CandidateEntry[]): ClassColumn[] {
  const competencies = blocOf(entries[0], 'B1')?.competencies ?? [];
  const columns = [
    ...competencies.map(({ skill: { code, wording } }) => ({ code, wording })),
    { code: BLOC_2, wording: '' },
  ];
  const lacks = (entry: CandidateEntry, code: string) =>
    code === BLOC_2
      ? blocOf(entry, code)?.complete !== true
      : competencyIn(entry, code)?.mobilised !== true;
  return columns.map((column) => ({
    ...column,
    lacking: entries.filter((entry) => lacks(entry, column.code)).length,
    of: entries.length,
  }));
}

/**
 * Candidates × the competencies of bloc 1 and bloc 2, as a table of the role `grid`. A row’s head
 * names the candidate’s folder (`data-uri`), a cell the skill as well (`data-code`). Everything that
 * comes from profiles is escaped.
 */
export function classMatrixHtml(entries: readonly CandidateEntry[], t: Translate): string {
  const columns = classColumns(entries);
  const name = escapeXml(t('Class Matrix'));
  return [
    `<table role="grid" aria-readonly="true" aria-label="${name}">\n<thead>`,
    `<tr><th class="corner" data-key="corner" aria-label="${name}"></th>`,
    `<th scope="colgroup" class="bloc" colspan="${columns.length - 1}" data-key="B1"><div>Bloc 1</div></th>`,
    `<th scope="colgroup" class="bloc" data-key="Bloc 2"><div>Bloc 2</div></th></tr>`,
    `<tr><th scope="col" class="reports" data-key="candidates">${escapeXml(t('Candidates'))}</th>`,
    ...columns.map((column) => columnHead(column, t)),
    '</tr></thead>\n<tbody>',
    ...entries.map((entry) => candidateRow(entry, columns, t)),
    '</tbody></table>',
  ].join('');
}

/** The matrix with what is missing most and what can be done to it: the inside of a page’s body. */
export function classMatrixPanel(entries: readonly CandidateEntry[], t: Translate): string {
  const name = escapeXml(t('What can be done to the matrix'));
  const print = `<button type="button" data-action="print" data-key="print">${escapeXml(t('Print…'))}</button>`;
  const most = `<span>${escapeXml(mostMissing(classColumns(entries), t))}</span>`;
  const toolbar = `<div role="toolbar" aria-label="${name}">${print}${most}${legendHtml(t)}</div>`;
  return `${toolbar}\n${classMatrixHtml(entries, t)}`;
}

function columnHead(column: ClassColumn, t: Translate): string {
  const { code, wording, lacking } = column;
  const label = escapeXml(classColumnSentence(column, t));
  const cssClass = lacking > 0 ? 'missing' : 'complete';
  return [
    `<th scope="col" class="competency ${cssClass}" data-key="${code}" aria-label="${label}" title="${label}">`,
    `<div class="turned" lang="fr">${escapeXml(wording)}</div>`,
    `<div class="code">${code}</div><small>${escapeXml(classColumn(column, t))}</small></th>`,
  ].join('');
}

function candidateRow(
  entry: CandidateEntry,
  columns: readonly ClassColumn[],
  t: Translate,
): string {
  const uri = escapeXml(entry.id);
  const name = escapeXml(candidateName(entry));
  const { option, session } = entry.candidate;
  const cells = columns.map(({ code }) => {
    const { sign, cssClass } = cellOf(entry, code);
    const label = escapeXml(classCellSentence(candidateName(entry), code, sign, t));
    const place = `data-key="${uri} ${code}" data-uri="${uri}" data-code="${code}"`;
    return `<td class="${cssClass}" ${place} aria-label="${label}" title="${label}">${sign}</td>`;
  });
  const head = `<th scope="row" data-key="${uri}" data-uri="${uri}"><span>${name}</span>`;
  return `<tr>${head}<small>${option} · ${session}</small></th>${cells.join('')}</tr>\n`;
}

/** What stands in a cell: how much is there, brackets around drafts, nothing for nothing. */
function cellOf(entry: CandidateEntry, code: string): { sign: string; cssClass: string } {
  if (code === BLOC_2) {
    const bloc = blocOf(entry, code);
    const { mobilised = 0, competencies = [], complete = false } = bloc ?? {};
    const sign = mobilised === 0 ? '' : `${mobilised}/${competencies.length}`;
    return { sign, cssClass: complete ? 'all' : mobilised > 0 ? 'some' : 'none' };
  }
  const { state = 'missing', covered = 0, subSkills = [] } = competencyIn(entry, code) ?? {};
  const counts = `${covered}/${subSkills.length}`;
  return {
    complete: { sign: counts, cssClass: 'all' },
    partial: { sign: counts, cssClass: 'some' },
    namedOnly: { sign: '◇', cssClass: 'named' },
    draftOnly: { sign: '( )', cssClass: 'draft' },
    missing: { sign: '', cssClass: 'none' },
  }[state];
}

function blocOf(entry: CandidateEntry | undefined, code: string): BlocCoverage | undefined {
  return entry?.portfolio.coverage.find(({ bloc }) => bloc.code === code);
}

function competencyIn(entry: CandidateEntry, code: string): CompetencyCoverage | undefined {
  return blocOf(entry, 'B1')?.competencies.find(({ skill }) => skill.code === code);
}
