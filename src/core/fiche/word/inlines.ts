import type { Image, ImageReference, PhrasingContent } from 'mdast';
import { textOf } from '../../body/sections.ts';
import { targetOf } from '../../body/targets.ts';
import { htmlText } from '../htmlText.ts';
import { pictureRun } from './pictures.ts';
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
      return /^<br\b/i.test(node.value) ? run('\n', format) : run(htmlText(node.value), format);
    case 'image':
    case 'imageReference':
      return picture(node, setting);
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

function picture(node: Image | ImageReference, setting: Setting): string {
  const { references } = setting.fiche;
  const address = node.type === 'image' ? node.url : references.definition(node.identifier)?.url;
  return pictureRun(address ?? '', node.alt ?? '', setting);
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
    return inlines(children, setting, format);
  }
  // The document stands in the candidate’s folder: what is relative to that is relative to it.
  const to = target.kind === 'web' ? target.url : target.href;
  const isLong = to.length > LONGEST_ADDRESS || hasLink(children);
  if (isLong) return words;
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
