/** `text` as it must stand in a snippet of VS Code to mean just these characters. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
