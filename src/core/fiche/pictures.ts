import type { Image, ImageReference, Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { targetOf } from '../body/targets.ts';
import { FICHE_PARTS, type Fiche } from './fiche.ts';

/** What of pictures goes into one fiche, in bytes: a fiche is sent by mail and uploaded. */
export const PICTURE_LIMITS = { one: 10_000_000, all: 40_000_000 } as const;

/** Where each local picture of a fiche is, from the candidate’s folder, in the order of the text. */
export function picturePaths(fiche: Fiche): string[] {
  const paths = new Set<string>();
  const collect = (node: Nodes): void => {
    visit(node, (inside) => {
      const address = pictureAddress(inside, fiche);
      const target = address === undefined ? undefined : targetOf(address, fiche.uri, fiche.root);
      if (target?.kind === 'local') paths.add(target.path);
    });
  };
  for (const part of FICHE_PARTS) for (const node of fiche.parts[part]) collect(node);
  for (const note of fiche.references.footnotes) collect(note);
  return [...paths];
}

/** The address of a picture as the text gives it, at once or by name. */
export function pictureAddress(node: Nodes, { references }: Fiche): string | undefined {
  if (node.type === 'image') return node.url;
  if (node.type !== 'imageReference') return undefined;
  return references.definition(node.identifier)?.url;
}

/** What stands below a picture that stands alone: its title, else its text. */
export function captionOf(node: Image | ImageReference, { references }: Fiche): string {
  const { title } =
    node.type === 'image' ? node : (references.definition(node.identifier) ?? { title: '' });
  const words = [title, node.alt].map((each) => each?.trim() ?? '');
  return words.find((each) => each !== '') ?? '';
}
