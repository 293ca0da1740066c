import type { Heading, Nodes, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { fold } from '../text/fold.ts';

/** A heading of a body with what stands below it, to the next one of its depth or above. */
export interface BodySection {
  readonly heading: Heading;
  /** The heading’s words, without marks. */
  readonly title: string;
  /** What is below the heading, deeper headings included; the heading itself is not. */
  readonly content: readonly RootContent[];
}

/** Every section of a body, in the order of the text; one within another is in both. */
export function sectionsOf({ children }: Root): BodySection[] {
  return children.flatMap((node, index) => {
    if (node.type !== 'heading') return [];
    const next = children.findIndex(
      (other, at) => at > index && other.type === 'heading' && other.depth <= node.depth,
    );
    const content = children.slice(index + 1, next < 0 ? undefined : next);
    return [{ heading: node, title: textOf(node), content }];
  });
}

/**
 * The first section that is called by one of `names`, the earlier name first; else the first that
 * begins with one, word by word: « Contexte » finds « Contexte du projet ». Names compare without
 * case and accents, and without the number and the colon that may stand around them in the text.
 */
export function sectionNamed(
  sections: readonly BodySection[],
  names: readonly string[],
): BodySection | undefined {
  const called = sections.map((section) => [nameKey(section.title), section] as const);
  const keys = names.map(nameKey).filter((key) => key !== '');
  const first = (isIt: (title: string, name: string) => boolean) => {
    for (const key of keys) {
      const found = called.find(([title]) => isIt(title, key));
      if (found) return found[1];
    }
    return undefined;
  };
  return (
    first((title, name) => title === name) ??
    first((title, name) => title.startsWith(name) && /^[ ,:(]/.test(title.slice(name.length)))
  );
}

/** The words of a node and all that is in it, a picture’s text included, HTML left out. */
export function textOf(node: Nodes | readonly RootContent[]): string {
  return toString(node, { includeHtml: false }).replace(/\s+/g, ' ').trim();
}

/** `2.1 – Ressources utilisées :` and « Ressources utilisées » are one name. */
function nameKey(title: string): string {
  return fold(title)
    .replace(/^(?:(?:\d+|[ivx]+|[a-z])[.)]\s*)+|^\d+\s+/, '')
    .replace(/^[\s\p{Pd}\p{So}\p{Sk}\p{Cf}:.]+|[\s:.…]+$/gu, '');
}
