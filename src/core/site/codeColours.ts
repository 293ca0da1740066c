import type { Element, Root } from 'hast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { lowlight } from './codeLanguages.js';

/** The longest block that is coloured, in UTF-16 units: some 400 lines. */
const LONGEST_BLOCK = 20_000;
/** How much is coloured on one page. */
const LONGEST_PAGE = 60_000;

/** Colours the blocks of code whose language is named and known; all others stay plain. */
export function colourCode(tree: Root): void {
  let left = LONGEST_PAGE;
  visit(tree, 'element', (node, _, parent) => {
    if (node.tagName !== 'code' || parent?.type !== 'element' || parent.tagName !== 'pre') return;
    const language = languageOf(node);
    node.properties = {};
    const value = toString(node);
    if (language === undefined || value.length > Math.min(LONGEST_BLOCK, left)) return;
    left -= value.length;
    node.children = lowlight.highlight(language, value).children as Element['children'];
  });
}

function languageOf({ properties: { className } }: Element): string | undefined {
  const [name] = Array.isArray(className) ? className : [];
  const language = String(name ?? '')
    .slice('language-'.length)
    .toLowerCase();
  return language !== '' && lowlight.registered(language) ? language : undefined;
}
