import type { Heading, Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { targetOf } from '../body/targets.ts';
import { fold } from '../text/fold.ts';
import { readProduction } from '../report/production.ts';
import { slugOf } from './slugs.ts';
import { decoded } from '../text/uri.ts';

/** A Markdown text that becomes a page, or a part of one: read once. */
export interface SiteText {
  readonly uri: string;
  readonly root: Root;
  /** False where the text is too long or too deeply nested: it is shown as it is written. */
  readonly isRead: boolean;
  /** The place of each heading in its page, in the order of the text. */
  readonly places: readonly HeadingPlace[];
}

export interface HeadingPlace {
  readonly heading: Heading;
  readonly title: string;
  readonly id: string;
}

/** The place that a link names, whichever way its writer puts a heading into an address. */
export function placeNamed({ places }: SiteText, name: string): HeadingPlace | undefined {
  const slug = slugOf(name, 'partie');
  return places.find(({ id, title }) => id === slug || title === name);
}

/** The heading that a text begins with, where its page is headed so already: it is left out. */
export function titleAgain(
  { root, places: [first] }: SiteText,
  title: string,
): Heading | undefined {
  const heading = root.children.find(({ type }) => type !== 'html');
  if (first?.heading !== heading || first?.heading.depth !== 1) return undefined;
  return fold(first.title) === fold(title) ? first.heading : undefined;
}

/**
 * The files of the portfolio that a text leads to, by their paths from `root` (the candidate’s folder as
 * a URI), each once: links, pictures and, in a report, `productions` as they are written there.
 */
export function filesNamed(
  { root: tree, uri }: SiteText,
  productions: readonly string[],
  root: string,
): string[] {
  const written = productions.flatMap((each) => readProduction(each).target ?? []);
  visit(tree, (node: Nodes) => {
    if ('url' in node) written.push(node.url);
  });
  const paths = written.flatMap((url) => {
    const target = targetOf(url, uri, root);
    return target.kind === 'local' ? [target.path] : [];
  });
  return [...new Set(paths)];
}

/** The path of a file from `root` as links name it: with `/` and in NFC. */
export function pathFrom(root: string, uri: string): string {
  return decoded(uri.slice(root.length + 1)).normalize('NFC');
}
