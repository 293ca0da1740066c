/**
 * Words for the eye as sentences for a voice: each part ends in a full stop, and what separates
 * words in a line becomes a comma. Empty parts are left out.
 */
export function sentences(...parts: readonly string[]): string {
  return parts
    .map((part) => part.trim().replaceAll(' · ', ', '))
    .filter((part) => part !== '')
    .map((part) => `${part.charAt(0).toLocaleUpperCase()}${part.slice(1)}`)
    .map((part) => (/[.!?…]$/.test(part) ? part : `${part}.`))
    .join(' ');
}

/** `text` cut between words to at most `limit` characters, with `…` where something is left out. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit);
  const space = cut.lastIndexOf(' ');
  return `${space > 0 ? cut.slice(0, space) : cut}…`;
}

/** `text` as Markdown that shows just these characters: nothing of it is a link, HTML or emphasis. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_{}[\]()#+\-.!|~<>&]/g, '\\$&')
    .replace(/\s+/g, ' ')
    .trim();
}
