import { oneLine } from '../../table/workbook/xmlText.ts';
import type { Candidate } from '../../portfolio/candidate.ts';
import { FICHE_TEXT, headLines, OPTION_TEXT } from '../officialFiche.ts';
import type { Fiche, FichePart } from '../fiche.ts';
import { nameOf } from '../ficheName.ts';
import type { SetPart } from './setting.ts';
import type { WordParts } from './wordParts.ts';
import { formCell, formRow, formTable, type CellEdges } from './formTable.ts';
import {
  checkBox,
  footnoteCall,
  paragraph,
  run,
  runProperties,
  type ParagraphFormat,
  type RunFormat,
} from './wordXml.ts';

// Measures in twips, of the national file of session 2026; the forms of all sessions share them.
const WIDTH = 9_923;
const GRID = [3_119, 4_111, 709, 1_984] as const;
const LINE = 276; // 1.15 lines
const LABEL: RunFormat = { font: 'Arial', size: 20, bold: true };
const VALUE: RunFormat = { font: 'Arial', size: 20 };
const HEAD: RunFormat = { font: 'Arial', size: 22, bold: true };
const TITLE: RunFormat = { font: 'Arial', size: 24, bold: true };
const FOOTNOTE: RunFormat = { font: 'Arial', size: 16 };
const MARK: RunFormat = { font: 'Arial', size: 18 };

/** How high free content may be on each side, so that a picture leaves the form its page. */
const HEIGHTS: Readonly<Record<FichePart, number>> = {
  ...{ conditions: 4_500, resources: 4_500, access: 3_000 },
  description: 11_000,
};

/** Free content that may be longer than a page: a row that may not break would be cut off there. */
const LONG = 9_000; // UTF-16 units of XML text without tags

/** Both sides of the form, filled in: what stands in the body of the document. */
export function officialForm(fiche: Fiche, set: SetPart, parts: WordParts): string {
  const gap = paragraph('', { outline: 0, end: { font: 'Arial', size: 11, underline: true } });
  const breakPage = paragraph('<w:r><w:br w:type="page"/></w:r>', { end: HEAD });
  return [
    headTable(fiche.candidate, 'recto'),
    gap,
    formTable({ width: WIDTH, grid: GRID, edges: 'cells' }, rectoRows(fiche, set, parts)),
    breakPage,
    headTable(fiche.candidate, 'verso'),
    gap,
    formTable({ width: WIDTH, grid: [WIDTH], edges: 'cells' }, [verso(set)]),
  ].join('');
}

/** The paragraphs of the form’s own footnotes, in their order. */
function officialNotes({ option }: Pick<Candidate, 'option'>): string[] {
  return OPTION_TEXT[option].footnotes.map((text, index) => {
    // The first two have the style of footnotes, the others are set by hand: so is the national form.
    const isStyled = index < 2;
    const mark = isStyled ? '' : runProperties(MARK).replace(/<\/?w:rPr>/g, '');
    const properties = `<w:rPr><w:rStyle w:val="FootnoteReference"/>${mark}</w:rPr>`;
    const words = text.map(({ text: own, italic = false }) => run(own, { ...FOOTNOTE, italic }));
    return paragraph(
      `<w:r>${properties}<w:footnoteRef/></w:r>${run(' ', isStyled ? FOOTNOTE : MARK)}${words.join('')}`,
      { ...(isStyled && { style: 'FootnoteText' }), ...(index !== 1 && { align: 'both' }) },
    );
  });
}

function headTable({ session, option }: Candidate, side: 'recto' | 'verso'): string {
  const around: ParagraphFormat = { before: 120, after: 120, end: HEAD };
  const [short, long] = FICHE_TEXT.diploma;
  const diploma = [
    run(short, HEAD) + run(long, { ...HEAD, caps: true }),
    run(`\t${FICHE_TEXT.session(session)}`, HEAD),
  ].join('');
  const lines = headLines(session, option).map(({ kind, text }) => {
    const end = side === 'recto' ? FICHE_TEXT.recto : `\n${FICHE_TEXT.verso}`;
    const words = kind === 'annex' ? text + end : text;
    return paragraph(run(words, HEAD), { ...around, align: 'center' });
  });
  const first = paragraph(diploma, { ...around, tabs: [{ at: 7_822, kind: 'left' }] });
  const cell = formCell({ width: WIDTH, span: 1 }, first + lines.join(''));
  return formTable({ width: WIDTH, grid: [WIDTH], edges: 'table' }, [`<w:tr>${cell}</w:tr>`]);
}

function rectoRows(fiche: Fiche, set: SetPart, parts: WordParts): string[] {
  const notes = officialNotes(fiche.candidate);
  // Readers expect footnotes in the order of their calls, so each is added where it is called.
  const call = (index: number) => footnoteCall(parts.note(notes[index] ?? ''), LABEL);
  const [before, behind] = FICHE_TEXT.conditions;
  const [productions, documentation] = FICHE_TEXT.access;
  const part = (name: FichePart, label: string, least: number, blank: number) =>
    partRow(label, set(name, { width: WIDTH, height: HEIGHTS[name], format: VALUE }), least, blank);
  return [
    ...identityRows(fiche),
    part('conditions', run(before, LABEL) + call(0) + run(behind, LABEL), 1_077, 6),
    part('resources', run(FICHE_TEXT.resources, LABEL) + call(1), 1_077, 10),
    part('access', run(productions, LABEL) + call(2) + run(documentation, LABEL) + call(3), 850, 4),
  ];
}

function identityRows(fiche: Fiche): string[] {
  const { candidate, number, exam, date, organisation, title, competencies } = fiche;
  const labelled = (label: string, value: string | undefined, format: ParagraphFormat = {}) =>
    paragraph(run(label, LABEL) + behind(value), { line: LINE, end: LABEL, ...format });
  const tall: ParagraphFormat = { before: 120, after: 120 };
  const small: ParagraphFormat = { before: 60, after: 60 };
  const box = (label: string, isTicked: boolean, at: number) =>
    paragraph(run(`${label}\t`, LABEL) + checkBox(isTicked, LABEL), {
      ...{ ...tall, align: 'both', end: LABEL },
      tabs: [{ at, kind: 'right' }],
    });
  const numbered = labelled(FICHE_TEXT.number, number && String(number), { ...small, before: 120 });
  const dated = paragraph(run(FICHE_TEXT.date, LABEL) + run(date ?? FICHE_TEXT.dateDots, VALUE), {
    ...tall,
    line: LINE,
    align: 'both',
    end: LABEL,
  });
  return [
    formRow(406, [centred(3, 7_939, heading(tall)), centred(1, 1_984, numbered)]),
    formRow(438, [
      cell(2, 7_230, labelled(FICHE_TEXT.name, nameOf(candidate), small), 'noBottom'),
      cell(2, 2_693, labelled(FICHE_TEXT.candidate, candidate.number, small), 'noBottom'),
    ]),
    formRow(406, [
      centred(1, 3_119, box(FICHE_TEXT.exam.ponctuelle, exam === 'ponctuelle', 2_554), 'noRight'),
      centred(1, 4_111, box(FICHE_TEXT.exam.ccf, exam === 'ccf', 1_986), 'noLeft'),
      centred(2, 2_693, dated),
    ]),
    formRow(510, [wide(below(FICHE_TEXT.organisation, organisation))]),
    formRow(510, [wide(below(FICHE_TEXT.realisation, title))]),
    formRow(624, [wide(periodLines(fiche))]),
    formRow(1_077, [wide(competencyLines(candidate, competencies))]),
  ];
}

function heading(around: ParagraphFormat): string {
  const format: ParagraphFormat = { ...around, line: LINE, align: 'center', end: LABEL };
  return paragraph(run(FICHE_TEXT.heading, TITLE), format);
}

/** A label with its value on the line below, which is there when it is empty. */
function below(label: string, value: string | undefined): string {
  const text = value === undefined ? '' : oneLine(value);
  return (
    paragraph(run(label, LABEL), { before: 0, after: 0, end: LABEL }) +
    paragraph(run(text, VALUE), { end: VALUE }, text)
  );
}

function periodLines({ period, place, teamwork }: Fiche): string {
  const dots = run('\t', VALUE);
  const first = [
    run(FICHE_TEXT.period, LABEL) + run(oneLine(period ?? ''), VALUE) + dots,
    `${run(FICHE_TEXT.place, LABEL)}${run(` ${oneLine(place ?? '')}`, VALUE)}${dots}`,
  ].join('');
  const box = (kind: 'alone' | 'team') =>
    checkBox(teamwork === kind, LABEL) + run(FICHE_TEXT.team[kind], LABEL);
  const second = `${run(`${FICHE_TEXT.teamwork}\t`, LABEL)}${box('alone')}${run('\t\t', LABEL)}${box('team')}`;
  const tabs = [5_104, 9_781].map((at) => ({ at, kind: 'right' as const, dots: true }));
  return (
    paragraph(first, { before: 120, after: 0, line: LINE, tabs, end: LABEL }) +
    paragraph(second, { before: 0, after: 120, line: LINE, end: LABEL })
  );
}

function competencyLines({ option }: Candidate, worked: ReadonlySet<string>): string {
  const all = OPTION_TEXT[option].competencies;
  const lines = all.map(([code, wording], index) =>
    paragraph(run('\t', VALUE) + checkBox(worked.has(code), LABEL) + run(`  ${wording}`, VALUE), {
      tabs: [{ at: 1_135, kind: 'left' }],
      ...(index === all.length - 1 && { after: 120 }),
      ...{ line: LINE, end: VALUE },
    }),
  );
  const label = { before: 0, after: 0, line: LINE, end: LABEL };
  return paragraph(run(FICHE_TEXT.competencies, LABEL), label) + lines.join('');
}

/** A part of free content: blank lines where it says nothing, as on the blank form. */
function partRow(label: string, content: string, least: number, blank: number): string {
  const title = paragraph(label, { align: 'both', keepNext: content !== '', end: LABEL });
  const empty = paragraph('', { align: 'both', end: LABEL });
  const isLong = content.replace(/<[^>]*>/g, '').length > LONG;
  return formRow(least, [wide(title + (content || empty.repeat(blank)), 'free')], !isLong);
}

function verso(set: SetPart): string {
  const room = { width: WIDTH, height: HEIGHTS.description, format: VALUE };
  const content = set('description', room) || paragraph('', { end: VALUE }).repeat(3);
  const title = paragraph(run(FICHE_TEXT.description, LABEL), {
    line: LINE,
    after: 60,
    end: VALUE,
  });
  // « éventuellement pages suivantes »: the row may break, and its content with it.
  return formRow(406, [formCell({ width: WIDTH, span: 1, edges: 'all' }, title + content)], false);
}

function wide(content: string, edges: CellEdges = 'all'): string {
  return formCell({ width: WIDTH, span: GRID.length, edges }, content);
}

function cell(span: number, width: number, content: string, edges: CellEdges): string {
  return formCell({ width, span, edges }, content);
}

function centred(span: number, width: number, content: string, edges: CellEdges = 'all'): string {
  return formCell({ width, span, edges, isCentred: true }, content);
}

function behind(value: string | undefined): string {
  const text = oneLine(value ?? '');
  return text === '' ? '' : run(` ${text}`, VALUE);
}
