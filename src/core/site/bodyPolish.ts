import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { withoutControls } from './html.ts';
import { titleAgain, type SiteText } from './siteText.ts';
import { UniqueNames } from './slugs.ts';

/** Where links and pictures of a text lead from its page; undefined where the site has no such place. */
export interface Addresses {
  link(url: string): string | undefined;
  picture(url: string): string | undefined;
}

/** Puts every link and picture as the page has it. Changes `tree`, before it is sanitised. */
export function followLinks(tree: Root, addresses: Addresses): void {
  visit(tree, 'element', (node) => {
    if (node.tagName === 'img') picture(node, addresses);
    if (node.tagName === 'a') link(node, addresses);
  });
}

/** Makes of what Markdown says what a page needs: see each step. Changes `tree`. */
export function polish(tree: Root, text: SiteText, title: string): void {
  const number = noteNumbers(text);
  visit(tree, (node) => {
    if (node.type === 'text') node.value = withoutControls(node.value);
    if (node.type !== 'element') return;
    number(node.properties);
    if (node.tagName === 'input') box(node);
    if (node.tagName === 'th' || node.tagName === 'td') cell(node);
  });
  placeHeadings(tree, text, titleAgain(text, title) !== undefined);
  frameTables(tree);
}

/**
 * Headings go down in steps of one below the page’s own, each with its place; one that says the title
 * again at the start goes, and one that says nothing is no heading.
 */
function placeHeadings(tree: Root, { places }: SiteText, saysTitle: boolean): void {
  const open: number[] = [];
  let next = 0;
  visit(tree, 'element', (node, index, parent) => {
    if (!/^h[1-6]$/.test(node.tagName) || node.properties.id !== undefined) return undefined;
    const place = places[next++];
    if (saysTitle && next === 1 && parent && index !== undefined) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    if (toString(node).trim() === '') {
      node.tagName = 'p';
      return undefined;
    }
    const depth = Number(node.tagName.slice(1));
    while (open.length > 0 && (open.at(-1) ?? 0) >= depth) open.pop();
    open.push(depth);
    node.tagName = `h${Math.min(6, open.length + 1)}`;
    if (place) node.properties.id = place.id;
    return undefined;
  });
}

/**
 * Ids of notes are made of what the writer calls them, which may be anything: each gets one that no
 * heading has.
 */
function noteNumbers({ places }: SiteText): (properties: Element['properties']) => void {
  const names = new UniqueNames(places.map(({ id }) => id));
  const known = new Map<string, string>();
  const nameOf = (id: string): string => {
    const name = known.get(id) ?? names.take('note');
    known.set(id, name);
    return name;
  };
  return (properties) => {
    const { id, href } = properties;
    if (typeof id === 'string' && id.startsWith('note-')) properties.id = nameOf(id);
    if (typeof href === 'string' && href.startsWith('#note-') && isOfNote(properties))
      properties.href = `#${nameOf(href.slice(1))}`;
  };
}

function isOfNote(properties: Element['properties']): boolean {
  return 'dataFootnoteRef' in properties || 'dataFootnoteBackref' in properties;
}

/** A picture that the site does not have is the words that stand for it. */
function picture(node: Element, addresses: Addresses): void {
  const { src, alt } = node.properties;
  const address = typeof src === 'string' ? addresses.picture(src) : undefined;
  const words = typeof alt === 'string' ? withoutControls(alt) : '';
  if (address !== undefined) node.properties = { src: address, alt: words };
  else asWords(node, words === '' ? [] : [{ type: 'text', value: words }]);
}

/** A link that leads nowhere is its words; one without words says where it leads. */
function link(node: Element, addresses: Addresses): void {
  const { href } = node.properties;
  if (isOfNote(node.properties)) return;
  const address = typeof href === 'string' ? addresses.link(href) : undefined;
  if (address === undefined) {
    asWords(node, node.children);
    return;
  }
  node.properties = { href: address };
  if (!hasWords(node)) node.children.push({ type: 'text', value: address });
}

function hasWords(node: Element): boolean {
  let found = toString(node).trim() !== '';
  visit(node, 'element', ({ properties }) => {
    if (String(properties.alt ?? '').trim() !== '') found = true;
  });
  return found;
}

function asWords(node: Element, children: ElementContent[]): void {
  Object.assign(node, { tagName: 'span', properties: {}, children });
}

/** A box is a sign with a name: nothing on a page can be ticked. */
function box(node: Element): void {
  const ticked = node.properties.checked === true;
  Object.assign(node, {
    tagName: 'span',
    properties: { className: ['case'], role: 'img', ariaLabel: ticked ? 'Fait :' : 'À faire :' },
    children: [{ type: 'text', value: ticked ? '☑' : '☐' }],
  });
}

function cell(node: Element): void {
  const { align } = node.properties;
  const isEmpty = node.children.length === 0;
  if (node.tagName === 'th' && isEmpty) node.tagName = 'td';
  node.properties = {
    ...(node.tagName === 'th' && { scope: 'col' }),
    ...((align === 'right' || align === 'center') && { className: [align] }),
  };
}

/** A table that is wider than a telephone is moved within its frame, by the keyboard too. */
function frameTables(tree: Root): void {
  let count = 0;
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'table' || !parent || index === undefined) return undefined;
    count += 1;
    const properties = { className: ['cadre'], tabIndex: 0, ariaLabel: `Tableau ${count}` };
    parent.children[index] = { type: 'element', tagName: 'section', properties, children: [node] };
    return [SKIP, index + 1];
  });
}
