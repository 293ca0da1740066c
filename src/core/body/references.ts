import type { Definition, FootnoteDefinition, Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** What a body’s links, pictures and footnotes refer to by name. */
export interface References {
  /** The address of a link or picture by its `identifier`; undefined where the text defines none. */
  definition(identifier: string): Definition | undefined;
  /** The footnote of a call by its `identifier`; undefined where the text has none. */
  footnote(identifier: string): FootnoteDefinition | undefined;
  /** The footnotes that the text calls, in the order of their first calls: the first is number 1. */
  readonly footnotes: readonly FootnoteDefinition[];
}

/** Looks up what a body refers to. Of two definitions of one name the first counts, as in Markdown. */
export function referencesOf(root: Root): References {
  const definitions = new Map<string, Definition>();
  const notes = new Map<string, FootnoteDefinition>();
  visit(root, (node) => {
    if (node.type === 'definition') addFirst(definitions, node);
    if (node.type === 'footnoteDefinition') addFirst(notes, node);
  });
  const definition = (identifier: string) => definitions.get(keyOf(identifier));
  const footnote = (identifier: string) => notes.get(keyOf(identifier));
  return { definition, footnote, footnotes: calledIn(root, footnote) };
}

/** Calls within a footnote count where the footnote is, which is behind all that stands in the text. */
function calledIn(root: Root, footnote: References['footnote']): readonly FootnoteDefinition[] {
  const called = new Set<FootnoteDefinition>();
  const collect = (within: Nodes, skipNotes: boolean): void => {
    visit(within, (node) => {
      if (skipNotes && node.type === 'footnoteDefinition') return 'skip';
      const note = node.type === 'footnoteReference' ? footnote(node.identifier) : undefined;
      if (note) called.add(note);
      return undefined;
    });
  };
  collect(root, true);
  // A set hands out what is added while it is gone through, each once.
  for (const note of called) collect(note, false);
  return [...called];
}

function addFirst<Node extends { identifier: string }>(all: Map<string, Node>, node: Node): void {
  const key = keyOf(node.identifier);
  if (!all.has(key)) all.set(key, node);
}

function keyOf(identifier: string): string {
  return identifier.toUpperCase();
}
