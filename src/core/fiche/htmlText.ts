/** What HTML within Markdown comes to where no HTML is shown: its words, and its line breaks. */
export function htmlText(html: string): string {
  return html
    .replace(/<!--(?:(?!-->)[\s\S])*(?:-->|$)/g, '')
    .replace(/<(script|style)\b(?:(?!<\/\1)[\s\S])*(?:<\/\1[^>]*>|$)/gi, '')
    .replace(/[ \t]*\r?\n[ \t]*/g, '\n')
    .replace(/<(?:br|\/p|\/div|\/li|\/tr|\/h\d|\/summary)\b[^<>]*>\n?/gi, '\n')
    .replace(/<[a-z/!?][^<>]*>/gi, '')
    .replace(/&(?:(nbsp|amp|lt|gt|quot|apos)|#(\d{1,6})|#x([\da-f]{1,5}));/gi, entity)
    .replace(/\n{2,}/g, '\n')
    .trim();
}

const NAMED: Readonly<Record<string, string>> = {
  ...{ nbsp: '\u00a0', amp: '&', lt: '<', gt: '>' },
  ...{ quot: '"', apos: "'" },
};

function entity(whole: string, name?: string, decimal?: string, hex?: string): string {
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
  return String.fromCodePoint(decimal === undefined ? parseInt(hex ?? '0', 16) : Number(decimal));
}
