import type { Element, Text } from 'hast';
import type { Html as RawHtml, Parents } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype, { type Options } from 'remark-rehype';
import { unified } from 'unified';
import { BODY_SCHEMA } from './bodySchema.ts';
import { followLinks, polish, type Addresses } from './bodyPolish.ts';
import { colourCode } from './codeColours.ts';
import { Html } from './html.ts';
import type { SiteText } from './siteText.ts';

const COMMENT = /^<!--[\s\S]*-->\s*$/;

/** Elements that hold words and nothing else. */
const PHRASING = new Set([
  'paragraph',
  'heading',
  'emphasis',
  'strong',
  'delete',
  'link',
  'tableCell',
]);

/** HTML in a text is words, as it is written; comments are for the writer alone. */
function htmlAsText(
  _: State,
  { value }: RawHtml,
  parent: Parents | undefined,
): Element | Text | undefined {
  if (COMMENT.test(value)) return undefined;
  const text: Text = { type: 'text', value };
  if (parent && PHRASING.has(parent.type)) return text;
  return { type: 'element', tagName: 'p', properties: {}, children: [text] };
}

const OPTIONS: Options = {
  clobberPrefix: 'note-',
  footnoteLabel: 'Notes',
  footnoteLabelTagName: 'h2',
  footnoteLabelProperties: {},
  footnoteBackLabel: (index) => `Retour à l’appel de la note ${index + 1}`,
  handlers: { html: htmlAsText },
};

const toHast = unified().use(remarkRehype, OPTIONS).freeze();
const sanitised = unified().use(rehypeSanitize, BODY_SCHEMA).freeze();
const toText = unified()
  .use(rehypeStringify, { characterReferences: { useNamedReferences: true } })
  .freeze();

/**
 * A text as a piece of a page: headings in order below the page’s own, every link and picture by
 * `addresses`, code in colours. `title` is what the page is headed with: the text need not say it again.
 */
export function bodyHtml(text: SiteText, title: string, addresses: Addresses): Html {
  const written = toHast.runSync(text.root);
  followLinks(written, addresses);
  const tree = sanitised.runSync(written);
  polish(tree, text, title);
  colourCode(tree);
  return new Html(toText.stringify(tree));
}
