import type { FootnoteDefinition } from 'mdast';
import type { Fiche, FicheNote, Pictures } from '../fiche.ts';
import { noteLetter } from '../officialFiche.ts';
import { blocks } from './blocks.ts';
import type { Setting, SetPart } from './setting.ts';
import { footnoteCall, paragraph, run } from './wordXml.ts';
import type { WordParts } from './wordParts.ts';

/** Where the footnotes of the report go. */
export type Footnotes =
  /** At the foot of the page, as Word’s own. */
  | 'page'
  /** Below the text that calls them, by letters: the numbers are the form’s own. */
  | 'below';

const NOTE_SIZE = 16; // half points
const EDGE = 57; // twips

/**
 * Sets the parts of a fiche one by one, in the order of the form, and puts into `parts` what they
 * need. `note` takes what is not shown, or not as it was; a document that has no footnotes of its own
 * has those of the description below it too.
 */
export function contentOf(
  fiche: Fiche,
  pictures: Pictures,
  parts: WordParts,
  note: (note: FicheNote) => void,
  ofDescription: Footnotes = 'page',
): SetPart {
  return (part, { width, height, format }) => {
    const where: Footnotes = part === 'description' ? ofDescription : 'below';
    const called = new Map<FootnoteDefinition, string>();
    const setting: Setting = {
      ...{ fiche, pictures, parts, format, width, height, note },
      ...{ part: 'document', indent: EDGE, depth: 0, isQuoted: false },
      addresses: part === 'access',
      call: (identifier, callFormat) => {
        const footnote = fiche.references.footnote(identifier);
        if (!footnote) return '';
        // Word calls a footnote once: it is there again for each call.
        if (where === 'page')
          return footnoteCall(parts.note(pageNote(footnote, setting)), callFormat);
        const mark = called.get(footnote) ?? noteLetter(called.size);
        called.set(footnote, mark);
        return run(mark, { ...callFormat, raised: true });
      },
    };
    const text = blocks(fiche.parts[part], setting);
    if (where === 'page') return text;
    // What a footnote calls is called by then too: a map hands out what is added on the way.
    const notes = [];
    for (const [footnote, mark] of called) notes.push(lettered(footnote, mark, setting));
    return text + notes.join('');
  };
}

/** A footnote of Word’s own; one that calls another shows a star: Word nests none. */
function pageNote(footnote: FootnoteDefinition, setting: Setting): string {
  const style = '<w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>';
  const format = { ...setting.format, size: NOTE_SIZE };
  const inside: Setting = {
    ...setting,
    ...{ part: 'footnotes', format, indent: 0, depth: 0, addresses: true, isQuoted: false },
    call: (_, callFormat) => run('*', { ...callFormat, raised: true }),
  };
  return marked(footnote, `<w:r>${style}<w:footnoteRef/></w:r>${run(' ', format)}`, inside);
}

function lettered(footnote: FootnoteDefinition, mark: string, setting: Setting): string {
  const format = { ...setting.format, size: NOTE_SIZE };
  const own = run(`${mark} `, { ...format, raised: true });
  return marked(footnote, own, { ...setting, format, indent: EDGE, depth: 0 });
}

/** The paragraphs of a footnote, its mark at the beginning of the first. */
function marked({ children }: FootnoteDefinition, mark: string, setting: Setting): string {
  const content = blocks(children, setting);
  const start = /^<w:p>(?:<w:pPr>.*?<\/w:pPr>)?/s.exec(content)?.[0];
  if (start === undefined) return paragraph(mark) + content;
  return start + mark + content.slice(start.length);
}
