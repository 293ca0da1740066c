import { applyEdits, type TextEdit } from '../../text/span.ts';
import { oneLine } from '../../table/workbook/xmlText.ts';
import { OPTIONS, type Option } from '../../referential/skill.ts';
import { type FormFileProblem, readForm } from '../../table/officeDocument.ts';
import { BeyondLimit, LIMITS } from '../../table/workbook/limits.ts';
import { writePackage } from '../../table/workbook/package.ts';
import { decodePart } from '../../table/workbook/partText.ts';
import { child, readXml, setAttribute, type XmlPart } from '../../table/workbook/xml.ts';
import { contentOf } from '../word/content.ts';
import { firstNotes } from '../word/setting.ts';
import { RELATIONSHIPS, WordParts } from '../word/wordParts.ts';
import {
  FICHE_PARTS,
  type Fiche,
  type FicheNote,
  type FichePart,
  type Pictures,
} from '../fiche.ts';
import { changedParts, documentParts, freeNumbers } from './addedParts.ts';
import { answers } from './answers.ts';
import { tick, tickPlaces, type TickPlace } from './fillBoxes.ts';
import { fillPart, formatOf, partRoom, widthOf } from './fillParts.ts';
import { fillText } from './fillTexts.ts';
import {
  isBoxField,
  isPart,
  labelsIn,
  type BoxField,
  type FormField,
  type FormLabel,
} from './formLabels.ts';
import { structureOf, type PlacedParagraph } from './formStructure.ts';
import { ParagraphEditor } from './paragraphEditor.ts';

/** Why a file was not filled. */
export type FicheFormProblem =
  | FormFileProblem<'word'>
  /** Too few of the labels of a fiche were found: these were not. */
  | { readonly kind: 'notTheForm'; readonly missing: readonly FormField[] };

export type FicheFormResult =
  | {
      readonly ok: Uint8Array;
      readonly notes: readonly FicheNote[];
      /** What the fiche says and the form has no place for. */
      readonly noPlace: readonly FormField[];
      /** Whether the form names the competencies of the other option. */
      readonly otherOption?: Option;
    }
  | { readonly problem: FicheFormProblem };

/** Bytes of a file above which it is no form. */
export const LARGEST_FICHE_FORM = LIMITS.packed;

/** Fewer labels than these are found in any letter. */
const FEWEST_LABELS = 4;
const ASKED = [
  'title',
  'name',
  'period',
  'conditions',
  'resources',
  'access',
  'description',
] as const;

/**
 * Fills a school’s own fiche (`bytes` of a .docx). Places are found by their labels; the XML of the
 * document changes there and nowhere else, and every other part stays byte for byte, but for what
 * pictures, links, lists and footnotes of the content need.
 */
export function fillFicheForm(
  bytes: Uint8Array,
  fiche: Fiche,
  pictures: Pictures,
): FicheFormResult {
  try {
    return fillWithin(bytes, fiche, pictures);
  } catch (error) {
    if (error instanceof BeyondLimit) return { problem: { kind: error.kind } };
    throw error;
  }
}

function fillWithin(bytes: Uint8Array, fiche: Fiche, pictures: Pictures): FicheFormResult {
  const parts = readForm(bytes, 'word');
  if ('kind' in parts) return { problem: parts };
  const names = documentParts(parts);
  const document = names && readXml(decodePart(parts.get(names.document) ?? new Uint8Array()));
  const body = document && child(document.root, 'body');
  if (!names || !document || body?.name !== 'w:body') return { problem: { kind: 'unreadable' } };
  const paragraphs = structureOf(body).map((paragraph) => ({
    paragraph,
    labels: labelsIn(paragraph.text, fiche.candidate.option),
  }));
  const found = new Set(paragraphs.flatMap(({ labels }) => labels.map(({ field }) => field)));
  const missing = ASKED.filter((field) => !found.has(field));
  if (found.size < FEWEST_LABELS) return { problem: { kind: 'notTheForm', missing } };
  const notes = firstNotes(fiche);
  const added = new WordParts(freeNumbers(parts, names));
  const set = contentOf(
    fiche,
    pictures,
    added,
    (note) => notes.push(note),
    names.footnotes === undefined ? 'below' : 'page',
  );
  const { edits, filled } = fillDocument(document, paragraphs, fiche, set);
  const text = applyEdits(document.text, [...edits, ...namespaces(document)]);
  const changed = changedParts(parts, names, added, text);
  const otherOption = otherOptionOf(paragraphs, fiche.candidate.option);
  return {
    ok: writePackage(new Map<string, Uint8Array>([...parts, ...changed])),
    notes,
    noPlace: [...asked(fiche)].filter((field) => !filled.has(field)),
    ...(otherOption && { otherOption }),
  };
}

interface Labelled {
  readonly paragraph: PlacedParagraph;
  readonly labels: readonly FormLabel[];
}

function fillDocument(
  { text: xml }: XmlPart,
  paragraphs: readonly Labelled[],
  fiche: Fiche,
  set: ReturnType<typeof contentOf>,
): { readonly edits: readonly TextEdit[]; readonly filled: ReadonlySet<FormField> } {
  const editors = new Map<PlacedParagraph, ParagraphEditor>();
  const editorOf = (paragraph: PlacedParagraph): ParagraphEditor => {
    const editor = editors.get(paragraph) ?? new ParagraphEditor(paragraph, xml);
    editors.set(paragraph, editor);
    return editor;
  };
  const { texts, boxes } = answers(fiche);
  const filled = new Set<FormField>();
  const edits: TextEdit[] = [];
  const placesOf = new Map<PlacedParagraph, ReadonlyMap<BoxField, TickPlace>>(
    paragraphs.map(({ paragraph, labels }) => [paragraph, tickPlaces(paragraph, labels)]),
  );
  const isTicked = [...placesOf.values()].some(
    (places) => places.has('alone') || places.has('team'),
  );
  for (const { paragraph, labels } of paragraphs) {
    for (const [field, place] of placesOf.get(paragraph) ?? []) {
      const answer = boxes.get(field);
      if (answer === undefined) continue;
      edits.push(...tick(place, answer, xml, editorOf));
      filled.add(field);
    }
    for (const label of labels) {
      const { field } = label;
      if (isBoxField(field) || (field === 'teamwork' && isTicked)) continue;
      if (isPart(field)) {
        if (filled.has(field)) continue;
        edits.push(...fillWithPart(field, paragraph, label, fiche, set, xml));
      } else {
        const value = texts.get(field);
        if (value === undefined) continue;
        edits.push(...fillText(label, oneLine(value), paragraph, xml, editorOf));
      }
      filled.add(field);
    }
  }
  if (isTicked) filled.add('teamwork');
  if (filled.has('lastName') || filled.has('name')) {
    for (const field of ['name', 'lastName', 'firstName'] as const) filled.add(field);
  }
  return { edits: apart([...edits, ...[...editors.values()].flatMap((it) => it.edits())]), filled };
}

function fillWithPart(
  part: FichePart,
  paragraph: PlacedParagraph,
  label: FormLabel,
  fiche: Fiche,
  set: ReturnType<typeof contentOf>,
  xml: string,
): TextEdit[] {
  if (fiche.parts[part].length === 0) return [];
  const room = partRoom(paragraph);
  const piece = paragraph.pieces.find(({ end }) => end > label.start);
  const format = formatOf(piece?.run);
  const height = part === 'description' ? 11_000 : 4_000; // twips
  const content = set(part, { width: widthOf(room), height, format });
  return fillPart(part, room, content, xml);
}

/** One place is filled once: what would be put over another filling is left out. */
function apart(edits: readonly TextEdit[]): TextEdit[] {
  const kept: TextEdit[] = [];
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  for (const edit of sorted) if (edit.span.start >= (kept.at(-1)?.span.end ?? 0)) kept.push(edit);
  return kept;
}

const WP = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing';

/** What the content is written with, where the document does not say it yet. */
function namespaces({ text, root }: XmlPart): TextEdit[] {
  const known = root.attributes;
  return [
    ...('xmlns:r' in known ? [] : setAttribute(text, root, 'xmlns:r', RELATIONSHIPS)),
    ...('xmlns:wp' in known ? [] : setAttribute(text, root, 'xmlns:wp', WP)),
  ];
}

/** What the fiche says: the form should have a place for it. */
function asked(fiche: Fiche): Set<FormField> {
  const { texts, boxes } = answers(fiche);
  const ticked = [...boxes].flatMap(([field, isTicked]) => (isTicked ? [field] : []));
  const written = FICHE_PARTS.filter((part) => fiche.parts[part].length > 0);
  const split = new Set<FormField>(['lastName', 'firstName', 'alone', 'team']);
  return new Set([...texts.keys(), ...ticked, ...written].filter((field) => !split.has(field)));
}

function otherOptionOf(paragraphs: readonly Labelled[], option: Option): Option | undefined {
  const names = (labels: readonly FormLabel[]) =>
    labels.some(({ field }) => field.startsWith('B2.'));
  if (paragraphs.some(({ labels }) => names(labels))) return undefined;
  return OPTIONS.find(
    (other) =>
      other !== option &&
      paragraphs.some(({ paragraph }) => names(labelsIn(paragraph.text, other))),
  );
}
