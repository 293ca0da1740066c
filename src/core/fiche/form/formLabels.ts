import type { Option } from '../../referential/skill.ts';
import type { FicheLack } from '../buildFiche.ts';
import { FICHE_PARTS, type FichePart } from '../fiche.ts';
import { OPTION_TEXT } from '../officialFiche.ts';
import { boxSigns } from './boxSigns.ts';
import { BOX, isRoom } from './formParagraph.ts';

/** What a form asks for with a label and room for a text. */
export type TextField =
  Exclude<FicheLack, FichePart | 'exam' | 'competencies'> | 'firstName' | 'lastName';

/** What stands beside a box. */
export type BoxField = 'alone' | 'team' | 'ponctuelle' | 'ccf' | `B2.${number}`;

export type FormField = TextField | FichePart | BoxField;

/** A label in the text of a paragraph. */
export interface FormLabel {
  readonly field: FormField;
  readonly start: number;
  /** Behind its words and its colon. */
  readonly end: number;
  /** Where what belongs to it ends at the latest. */
  readonly limit: number;
  readonly hasColon: boolean;
}

const NUMBER = String.raw`(?:n\s?[°ºo.]+|num(?:ero|\.)?)\s*`;

/** What schools call the places of the form, without accents. */
const WORDS: readonly (readonly [field: FormField, words: string])[] = [
  ['number', `${NUMBER}(?:de\\s+)?(?:la\\s+)?(?:realisation|fiche)|realisation\\s+${NUMBER}`],
  [
    'name',
    String.raw`nom\s*(?:,|et|/|-|&)?\s*(?:et\s+)?prenom(?:s|\(s\))?|prenom\s*(?:,|et|/|-|&)?\s*nom`,
  ],
  ['lastName', String.raw`nom(?:\s+de\s+famille)?(?:\s+du\s+candidat)?(?=\s*(?::|$|[._…]{2}))`],
  ['firstName', String.raw`prenoms?(?=\s*(?::|$|[._…]{2}))`],
  ['candidate', `${NUMBER}(?:de\\s+|du\\s+|d')?(?:candidat|inscription)(?:e|\\(e\\))?`],
  ['date', String.raw`date(?=\s*(?:\([^)]*\)\s*)?(?::|$|[._…]{2}))`],
  [
    'organisation',
    String.raw`organisation\s+(?:support|d'accueil)|organisme|entreprise|structure\s+d'accueil`,
  ],
  [
    'title',
    String.raw`intitule|titre\s+(?:de\s+la|du)|nom\s+(?:de\s+la\s+realisation|du\s+projet)`,
  ],
  ['period', String.raw`periodes?|dates?\s+de\s+realisation`],
  ['place', String.raw`lieu`],
  ['teamwork', String.raw`modalites?`],
  [
    'conditions',
    String.raw`(?:contexte\s+et\s+)?conditions\s+de\s+(?:la\s+)?realisation|ressources\s+fournies`,
  ],
  [
    'resources',
    String.raw`description\s+des\s+ressources|ressources\s+(?:documentaires|materielles|logicielles|utilisees)|moyens`,
  ],
  ['access', String.raw`(?:modalites?\s+d')?acces\s+aux\s+productions|modalites?\s+d'acces`],
  [
    'description',
    String.raw`descriptif|description\s+(?:detaillee\s+)?de\s+la\s+realisation|productions\s+realisees`,
  ],
  ['alone', String.raw`seule?(?:\s?\(e\)|\.e|·e)?|individuel(?:le)?(?:ment)?`],
  ['team', String.raw`(?:en\s+)?(?:equipe|groupe|binome)|collectif|collective`],
  ['ponctuelle', String.raw`(?:(?:epreuve|forme)\s+)?ponctuelle?`],
  ['ccf', String.raw`controles?\s+en\s+cours\s+de\s+formation|ccf`],
];

const whole = (words: string): RegExp => new RegExp(`(?<![a-z0-9])(?:${words})(?![a-z0-9])`, 'g');
const PATTERNS = WORDS.map(([field, words]) => [field, whole(words)] as const);

/** The first words of a competency that say something: what schools change is what follows. */
const competencyPatterns = (option: Option): (readonly [FormField, RegExp])[] =>
  OPTION_TEXT[option].competencies.map(([code, wording]) => {
    const words = foldedInPlace(wording)
      .split(/[^a-z]+/)
      .filter((word) => word.length > 4);
    const own = words.slice(0, 3).join('.{1,25}?');
    return [
      code,
      whole(`${code.replace('.', String.raw`\s?\.\s?`).toLowerCase()}|${own}`),
    ] as const;
  });

const COMPETENCIES = {
  SISR: competencyPatterns('SISR'),
  SLAM: competencyPatterns('SLAM'),
} as const;

/** The boxes and labels of competencies need no colon, and stand anywhere. */
const BOXES: ReadonlySet<FormField> = new Set(['alone', 'team', 'ponctuelle', 'ccf']);

export function isBoxField(field: FormField): field is BoxField {
  return BOXES.has(field) || field.startsWith('B2.');
}

export function isPart(field: FormField): field is FichePart {
  return FICHE_PARTS.some((part) => part === field);
}

/** The labels in the text of a paragraph, in their order; those that overlap give way to the first. */
export function labelsIn(text: string, option: Option): FormLabel[] {
  const folded = foldedInPlace(text);
  const found = [...PATTERNS, ...COMPETENCIES[option]].flatMap(([field, pattern]) =>
    [...folded.matchAll(pattern)].map((match) => ({
      field,
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: typeof found = [];
  for (const each of found) if (each.start >= (apart.at(-1)?.end ?? 0)) apart.push(each);
  const stops = [...boxSigns(text).map(({ at }) => at), ...placesOf(BOX, text)];
  const firstLetter = /[a-z]/.exec(folded)?.index ?? 0;
  return apart.flatMap((label, index): FormLabel[] => {
    const next = apart[index + 1]?.start ?? text.length;
    const limit = Math.min(next, ...stops.filter((stop) => stop >= label.end));
    const rest = folded.slice(label.end, limit);
    const colon = /^[^:\t\n_…]{0,90}?:/.exec(rest)?.[0].length;
    const words = /^[^\t\n_…]*?(?=\s*(?:\.{2}|…|_{2}|[\t\n]|$))/.exec(rest)?.[0].length ?? 0;
    const hasColon = colon !== undefined;
    const isFirst = label.start <= firstLetter + 4 && text.length <= LONGEST;
    // « conditions de réalisation » within a sentence is no label.
    if (!isBoxField(label.field) && !hasColon && !isFirst) return [];
    return [
      {
        field: label.field,
        start: label.start,
        end: label.end + (colon ?? words),
        limit,
        hasColon,
      },
    ];
  });
}

const LONGEST = 200; // UTF-16 units: a label is no sentence

/** Where the room behind a label ends that its value takes: words that stand there give way. */
export function roomBehind(label: FormLabel, text: string): number {
  const rest = text.slice(label.end, label.limit);
  const tab = rest.search(/\t\s*$/);
  const room = tab >= 0 && isRoom(rest.slice(tab)) ? rest.slice(0, tab) : rest;
  return label.end + room.length;
}

function placesOf(sign: string, text: string): number[] {
  return Array.from(text.matchAll(new RegExp(sign, 'g')), ({ index }) => index);
}

/** Without case and accents, letter by letter: every place stays where it is. */
function foldedInPlace(text: string): string {
  return Array.from({ length: text.length }, (_, index) => foldedUnit(text.charAt(index))).join('');
}

function foldedUnit(unit: string): string {
  if (/[’‘ʼ`´]/.test(unit)) return "'";
  if (/\s/.test(unit)) return unit === '\t' || unit === '\n' ? unit : ' ';
  const [first = unit] = unit.normalize('NFD').toLowerCase();
  return first;
}
