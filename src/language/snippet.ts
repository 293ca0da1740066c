/** `text` as it must stand in a snippet of VS Code to mean just these characters. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** `text` inside the choices of a snippet, where commas and bars part them. */
export function escapeChoice(text: string): string {
  return text.replace(/[\\$},|]/g, '\\$&');
}
