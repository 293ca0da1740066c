/**
 * Puts a sentence into the reader’s language. The English sentence is the key; `{0}` or `{name}` in
 * it stand for what `args` give. `vscode.l10n.t` is one; tests use `english`.
 */
export type Translate = (message: string, args?: Args) => string;

export type Args = Readonly<Record<string, string | number>>;

/** The English sentences themselves. */
export const english: Translate = (message, args = {}) =>
  message.replace(/\{(\w+)\}/g, (whole, name: string) => String(args[name] ?? whole));
