/** No width, and no place to break a line at. */
const WORD_JOINER = '\u2060';

/**
 * `text` that looks the same and holds no link: where VS Code shows a message it makes one of
 * `[label](address)`, and there is no way to escape it. The two brackets must touch; here they do not.
 */
export function withoutLinks(text: string): string {
  return text.replaceAll('](', `]${WORD_JOINER}(`);
}
