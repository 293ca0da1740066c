import type { Blockquote, Code, Heading, List, ListItem, Paragraph, RootContent } from 'mdast';
import { textOf } from '../../body/sections.ts';
import { htmlText } from '../htmlText.ts';
import { captionOf } from '../pictures.ts';
import { inlines, noteHtml } from './inlines.ts';
import { CODE_LINES, DEEPEST, type Setting } from './setting.ts';
import { tableBlock } from './tables.ts';
import { paragraph, run, type ParagraphFormat, type RunFormat } from './wordXml.ts';

/** In half points: what headings of each depth add to ordinary words. */
const LARGER = [6, 4, 2, 0] as const;
const CODE_FONT = 'Courier New';
const CODE_SHADE = 'F2F2F2';
const STEP = 283; // twips

/** The paragraphs and tables of free content. */
export function blocks(nodes: readonly RootContent[], setting: Setting): string {
  return nodes.map((node) => block(node, setting)).join('');
}

function block(node: RootContent, setting: Setting): string {
  switch (node.type) {
    case 'paragraph':
      return ordinary(node, setting);
    case 'heading':
      return heading(node, setting);
    case 'list':
      return list(node, setting);
    case 'blockquote':
      return quotation(node, setting);
    case 'code':
      return code(node, setting);
    case 'table':
      return tableBlock(node, setting, ordinaryFormat(setting));
    case 'thematicBreak':
      return paragraph('', { ...ordinaryFormat(setting), rule: 'bottom' });
    case 'html':
      return html(node.value, setting);
    default:
      return '';
  }
}

function ordinaryFormat({ indent, format, isQuoted }: Setting): ParagraphFormat {
  const around = { indent, indentRight: MARGIN, after: 60, end: format };
  return isQuoted ? { ...around, rule: 'left' } : around;
}

const MARGIN = 57; // twips: the cells of the form have none of their own

/** A picture that stands alone is set in the middle, and its words below it. */
function ordinary({ children }: Paragraph, setting: Setting): string {
  const words = textOf(children);
  const [only] = children;
  const isPicture = only?.type === 'image' || only?.type === 'imageReference';
  const runs = inlines(children, setting);
  if (!isPicture || children.length > 1 || !runs.includes('<w:drawing>')) {
    return paragraph(runs, ordinaryFormat(setting), words);
  }
  const format = { ...ordinaryFormat(setting), align: 'center' as const };
  const said = captionOf(only, setting.fiche);
  const caption = said === '' ? '' : run(said, { ...setting.format, italic: true, size: 18 });
  const picture = paragraph(runs, { ...format, keepNext: caption !== '' });
  return caption === '' ? picture : picture + paragraph(caption, format, said);
}

/** A heading stays on the page of what it is above. */
function heading({ children, depth }: Heading, setting: Setting): string {
  const size = (setting.format.size ?? 20) + (LARGER[depth - 1] ?? 0);
  const format: RunFormat = { ...setting.format, bold: true, size, italic: depth > 3 };
  return paragraph(
    inlines(children, setting, format),
    {
      ...ordinaryFormat(setting),
      keepNext: true,
      keepLines: true,
      before: 120,
      outline: Math.min(depth, 9) - 1,
      end: format,
    },
    textOf(children),
  );
}

function list(node: List, setting: Setting): string {
  const start = node.ordered ? Math.min(Math.max(node.start ?? 1, 0), 32_767) : 'bullets';
  const hasMarks = node.children.some(({ checked }) => typeof checked !== 'boolean');
  const id = hasMarks ? setting.parts.list(start) : undefined;
  const inside = deeper(setting);
  return node.children.map((item) => listItem(item, id, inside ?? setting)).join('');
}

function listItem(item: ListItem, id: number | undefined, setting: Setting): string {
  const { indent, depth } = setting;
  const isTask = typeof item.checked === 'boolean';
  const [first, ...others] = item.children;
  const own = first?.type === 'paragraph' ? first.children : [];
  const rest = first?.type === 'paragraph' || !first ? others : [first, ...others];
  const box = isTask ? run(item.checked ? '☒\t' : '☐\t', { ...setting.format, font: BOXES }) : '';
  const format: ParagraphFormat = {
    ...ordinaryFormat(setting),
    after: 30,
    hanging: STEP,
    ...(!isTask && id !== undefined && { list: { id, level: Math.min(depth - 1, DEEPEST) } }),
    ...(isTask && { tabs: [{ at: indent, kind: 'left' as const }] }),
  };
  return paragraph(box + inlines(own, setting), format, textOf([...own])) + blocks(rest, setting);
}

const BOXES = 'Segoe UI Symbol';

function quotation({ children }: Blockquote, setting: Setting): string {
  const inside = deeper(setting);
  if (!inside) return blocks(children, setting);
  return blocks(children, { ...inside, isQuoted: true });
}

/** What stands a step further in; undefined where that is too deep, which is said. */
function deeper(setting: Setting): Setting | undefined {
  if (setting.depth >= DEEPEST) {
    setting.note({ kind: 'nesting', what: String(DEEPEST) });
    return undefined;
  }
  return { ...setting, depth: setting.depth + 1, indent: setting.indent + STEP };
}

/** One paragraph: line by line, so that nothing is put between the lines. */
function code({ value }: Code, setting: Setting): string {
  const lines = value.split(/\r?\n/);
  const shown = lines.slice(0, CODE_LINES);
  const left = lines.length - shown.length;
  if (left > 0) {
    setting.note({ kind: 'code', what: String(left) });
    shown.push(`[… ${left} lignes non reprises]`);
  }
  const size = (setting.format.size ?? 20) - 4;
  const format: RunFormat = { ...setting.format, font: CODE_FONT, size };
  const isShort = shown.length <= 20;
  return paragraph(run(shown.join('\n'), format), {
    ...ordinaryFormat(setting),
    align: 'left',
    shade: CODE_SHADE,
    keepLines: isShort,
    end: format,
  });
}

function html(value: string, setting: Setting): string {
  const text = htmlText(value);
  noteHtml(value, text, setting);
  return text === '' ? '' : paragraph(run(text, setting.format), ordinaryFormat(setting), text);
}
