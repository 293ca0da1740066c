/** What draws codes in a Markdown preview, by what it does to the one who renders. */
export interface PreviewExtension<Renderer> {
  readonly extendMarkdownIt: (renderer: Renderer) => Renderer;
}

/**
 * Stands for an extension that may start later: a renderer that came before is extended once it has.
 * VS Code asks an extension for it a single time, and a folder may become a portfolio at any moment.
 */
export class LaterExtension<Renderer> implements PreviewExtension<Renderer> {
  #own: PreviewExtension<Renderer> | undefined;
  #waiting: Renderer[] = [];

  readonly extendMarkdownIt = (renderer: Renderer): Renderer => {
    if (this.#own) return this.#own.extendMarkdownIt(renderer);
    this.#waiting.push(renderer);
    return renderer;
  };

  /** Hands on to what has started; whether a renderer had come before, which may have drawn already. */
  start(own: PreviewExtension<Renderer>): boolean {
    this.#own = own;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const renderer of waiting) own.extendMarkdownIt(renderer);
    return waiting.length > 0;
  }
}
