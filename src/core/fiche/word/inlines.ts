import type { PhrasingContent } from 'mdast';
import { textOf } from '../../body/sections.ts';
import { targetOf } from '../../body/targets.ts';
import { htmlText } from '../htmlText.ts';
import { pictureAddress } from '../pictures.ts';
import { pictureRun, shortened } from './pictures.ts';
import type { Setting } from './setting.ts';
import { run, type RunFormat } from './wordXml.ts';

const LINK: RunFormat = { colour: '0563C1', underline: true };
const CODE: RunFormat = { font: 'Courier New', shade: 'F2F2F2' };

/** Runs of what stands within a paragraph. */
export function inlines(
  nodes: readonly PhrasingContent[],
  setting: Setting,
  format: RunFormat = setting.format,
): string {
  return nodes.map((node) => inline(node, setting, format)).join('');
}

function inline(node: PhrasingContent, setting: Setting, format: RunFormat): string {
  const inner = (more: RunFormat) => {
    return 'children' in node ? inlines(node.children, setting, { ...format, ...more }) : '';
  };
  switch (node.type) {
    case 'text':
      return run(node.value.replace(/[ \t]*\r?\n[ \t]*/g, ' '), format);
    case 'inlineCode':
      return run(node.value, { ...format, ...CODE });
    case 'strong':
      return inner({ bold: true });
    case 'emphasis':
      return inner({ italic: true });
    case 'delete':
      return inner({ strike: true });
    case 'break':
      return run('\n', format);
    case 'html':
      if (/^<br\b/i.test(node.value)) return run('\n', format);
      noteHtml(node.value, htmlText(node.value), setting);
      return run(htmlText(node.value), format);
    case 'image':
    case 'imageReference':
      return pictureRun(pictureAddress(node, setting.fiche) ?? '', node.alt ?? '', setting);
    case 'link':
      return link(node.url, node.children, setting, format);
    case 'linkReference': {
      const address = setting.fiche.references.definition(node.identifier)?.url;
      return address === undefined ? inner({}) : link(address, node.children, setting, format);
    }
    case 'footnoteReference':
      return setting.call(node.identifier, format);
  }
}

/** Says what of HTML was not set as it was meant; comments and the ends of elements say nothing. */
export function noteHtml(value: string, text: string, { note }: Setting): void {
  const what = text === '' ? value.replace(/<!--(?:(?!-->)[\s\S])*(?:-->|$)/g, '').trim() : text;
  if (what === '' || what.startsWith('</')) return;
  note({ kind: 'html', what: what.slice(0, 40).replace(/\s+/g, ' ') });
}

/** What leads to the web or to a file of the candidate’s is a link; anything else its words. */
function link(
  address: string,
  children: readonly PhrasingContent[],
  setting: Setting,
  format: RunFormat,
): string {
  const { parts, part, fiche, addresses } = setting;
  const target = targetOf(address, fiche.uri, fiche.root);
  const words = inlines(children, setting, { ...format, ...LINK });
  if (target.kind === 'place' || target.kind === 'refused') {
    if (target.kind === 'refused') setting.note({ kind: 'link', what: shortened(address) });
    return inlines(children, setting, format);
  }
  // The document stands in the candidate’s folder: what is relative to that is relative to it.
  const to = target.kind === 'web' ? target.url : target.href;
  if (to.length > LONGEST_ADDRESS) {
    setting.note({ kind: 'link', what: shortened(address) });
    return words;
  }
  if (hasLink(children)) return words;
  const written = textOf([...children]);
  const shows = addresses && written !== to && !to.endsWith(`:${written}`);
  const behind = shows ? run(` (${to})`, format) : '';
  return `<w:hyperlink r:id="${parts.link(to, part)}">${words}</w:hyperlink>${behind}`;
}

const LONGEST_ADDRESS = 2_000;

/** Pictures and footnotes in a link stay, and the link goes: Word nests no such things. */
function hasLink(children: readonly PhrasingContent[]): boolean {
  return children.some(({ type }) => type === 'footnoteReference');
}
