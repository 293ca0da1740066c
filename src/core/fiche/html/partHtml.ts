import type { Element, ElementContent, Parents, Text } from 'hast';
import type { Html } from 'mdast';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype, { type Options } from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { targetOf } from '../../body/targets.ts';
import type { Fiche, FichePart } from '../fiche.ts';
import { htmlText } from '../htmlText.ts';
import { FORM_NOTES, noteLetter } from '../officialFiche.ts';

/**
 * The address of a local picture for a page, by its path from the candidate’s folder; undefined where
 * it is not shown.
 */
export type PictureAddress = (path: string) => string | undefined;

/** HTML in a text comes to its words, as on the fiche itself. */
const OPTIONS: Options = {
  clobberPrefix: '',
  footnoteLabel: 'Notes',
  footnoteLabelProperties: { className: ['sr-only'] },
  footnoteBackLabel: (index) => `Retour à l’appel de la note ${index + 1}`,
  handlers: {
    html: (_: unknown, { value }: Html): Text => ({ type: 'text', value: htmlText(value) }),
  },
};

/** What Markdown itself makes, and nothing that runs or loads: addresses are looked at once more. */
const toHast = (part: string) =>
  unified()
    .use(remarkRehype, { ...OPTIONS, clobberPrefix: `${part}-` })
    .use(rehypeSanitize, {
      ...defaultSchema,
      clobberPrefix: '',
      protocols: { href: ['http', 'https', 'mailto'] },
    });

const toText = unified().use(rehypeStringify).freeze();

/** A part of a fiche as HTML; an empty text where it says nothing. */
export function partHtml(fiche: Fiche, part: FichePart, picture: PictureAddress): string {
  const nodes = fiche.parts[part];
  if (nodes.length === 0) return '';
  const tree = toHast(part).runSync({
    type: 'root',
    children: [...nodes, ...fiche.definitions],
  });
  visit(tree, 'element', (element, index, parent) => {
    if (element.tagName === 'a') retarget(element, fiche);
    if (element.tagName === 'a' && 'dataFootnoteRef' in element.properties) remark(element, part);
    if (element.tagName === 'ol' && isNotes(parent)) {
      Object.assign(element.properties, isRecto(part) ? { type: 'a' } : { start: FORM_NOTES + 1 });
    }
    if (element.tagName !== 'img' || index === undefined || !parent) return;
    const shown = pictureOf(element, fiche, picture);
    parent.children[index] = shown;
    if (shown.tagName !== 'img' || !isAlone(parent)) return;
    parent.properties.className = ['picture'];
    parent.children.push(...captionFor(element));
  });
  return toText.stringify(tree);
}

function isRecto(part: FichePart): boolean {
  return part !== 'description';
}

function isNotes(parent: Parents | undefined): boolean {
  return parent?.type === 'element' && parent.tagName === 'section';
}

/** Calls by the letter or the number that they have in Word, beside the form’s own footnotes. */
function remark(call: Element, part: FichePart): void {
  const [text] = call.children;
  if (text?.type !== 'text') return;
  const number = Number(text.value);
  text.value = isRecto(part) ? noteLetter(number - 1) : String(FORM_NOTES + number);
}

/** A page stands in the candidate’s folder; links to notes stay as they are. */
function retarget(element: Element, { uri, root }: Fiche): void {
  const { href } = element.properties;
  if (typeof href !== 'string' || href.startsWith('#')) return;
  const target = targetOf(href, uri, root);
  if (target.kind === 'local') element.properties.href = encodeURI(decodedOnce(target.href));
  else if (target.kind !== 'web') delete element.properties.href;
}

function decodedOnce(href: string): string {
  try {
    return decodeURI(href);
  } catch {
    return href;
  }
}

/** A picture that stands alone has its words below it, as in Word. */
function isAlone(parent: Parents): parent is Element {
  return parent.type === 'element' && parent.tagName === 'p' && parent.children.length === 1;
}

function captionFor({ properties: { title, alt } }: Element): ElementContent[] {
  const value = [title, alt].find((words) => typeof words === 'string' && words.trim() !== '');
  if (typeof value !== 'string') return [];
  const properties = { className: ['caption'] };
  return [{ type: 'element', tagName: 'em', properties, children: [{ type: 'text', value }] }];
}

function pictureOf(
  { properties: { src, alt } }: Element,
  { uri, root }: Fiche,
  picture: PictureAddress,
): Element {
  const words = typeof alt === 'string' ? alt : '';
  const target = targetOf(typeof src === 'string' ? src : '', uri, root);
  const address = target.kind === 'local' ? picture(target.path) : undefined;
  if (address !== undefined) {
    const properties = { src: address, alt: words };
    return { type: 'element', tagName: 'img', properties, children: [] };
  }
  const text = `[image non reprise\u00a0: ${words || String(src)}]`;
  return {
    type: 'element',
    tagName: 'em',
    properties: {},
    children: [{ type: 'text', value: text }],
  };
}
