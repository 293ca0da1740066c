import type { Schema } from 'hast-util-sanitize';

/**
 * What of a text may reach a page: the elements that Markdown itself makes, with no more attributes
 * than they need. HTML in a text is words before it comes here; no style, no script, no handler, no
 * frame and no form can be said in what is left. Addresses were put as the page has them before.
 */
export const BODY_SCHEMA: Schema = {
  tagNames: [
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'blockquote', 'hr', 'br', 'pre', 'code'],
    ...['a', 'img', 'em', 'strong', 'del', 'sup', 'ul', 'ol', 'li', 'input', 'section', 'span'],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  attributes: {
    a: ['href', 'id', 'dataFootnoteRef', 'dataFootnoteBackref', 'ariaLabel'],
    code: [['className', /^language-[\w+#.-]{1,40}$/]],
    h2: ['id'],
    img: ['src', 'alt'],
    input: [['type', 'checkbox'], 'checked'],
    li: ['id'],
    ol: ['start'],
    section: ['dataFootnotes'],
    td: ['align'],
    th: ['align'],
  },
  protocols: { href: ['http', 'https', 'mailto'], src: ['https'] }, // an empty list would allow all
  clobber: [],
  strip: ['script', 'style'],
  ancestors: {
    li: ['ol', 'ul'],
    tbody: ['table'],
    td: ['table'],
    th: ['table'],
    thead: ['table'],
    tr: ['table'],
  },
};
