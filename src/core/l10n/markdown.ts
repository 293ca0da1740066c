/** `text` as Markdown that shows just these characters: nothing of it is a link, HTML or emphasis. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_{}[\]()#+\-.!|~<>&]/g, '\\$&')
    .replace(/\s+/g, ' ')
    .trim();
}
