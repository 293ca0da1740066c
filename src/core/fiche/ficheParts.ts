import type { Root, RootContent } from 'mdast';
import { sectionNamed, sectionsOf, textOf, type BodySection } from '../body/sections.ts';
import { fold } from '../text/fold.ts';
import { FICHE_PARTS, type FichePart } from './fiche.ts';

/** The parts that a section of the body can be meant for: the description is what is left. */
export type NamedPart = Exclude<FichePart, 'description'>;

/** What students call the sections that go to the parts of the recto; the likeliest first. */
const PART_NAMES: Readonly<Record<NamedPart, readonly string[]>> = {
  conditions: [
    'Conditions de réalisation',
    'Contexte et conditions de réalisation',
    'Ressources fournies et résultats attendus',
    'Résultats attendus',
    'Contexte',
    'Cahier des charges',
    'Expression des besoins',
    'Besoin',
    'Besoins',
    'Objectif',
    'Objectifs',
  ],
  resources: [
    'Description des ressources documentaires, matérielles et logicielles utilisées',
    'Ressources documentaires, matérielles et logicielles',
    'Description des ressources',
    'Ressources',
    'Moyens',
    'Environnement technologique',
    'Environnement technique',
    'Matériel et logiciels',
    'Outils',
    'Technologies',
  ],
  access: [
    'Modalités d’accès aux productions et à leur documentation',
    'Modalités d’accès',
    'Accès aux productions',
    'Accès',
    'Liens',
  ],
};

/** More names for the parts, as a setting or a header gives them. */
export type OtherNames = Readonly<Partial<Record<NamedPart, readonly string[]>>>;

/**
 * Deals the body of a report out to the parts of the form: each part of the recto gets the first
 * section that has one of its names, else one that begins with it (« Contexte du projet »). The rest
 * is the description; a first heading that only repeats the title is left out.
 */
export function partsOf(
  root: Root,
  title: string | undefined,
  others: OtherNames = {},
): Record<FichePart, readonly RootContent[]> {
  const sections = sectionsOf(root);
  const chosen = new Map<FichePart, BodySection>();
  for (const part of FICHE_PARTS) {
    if (part === 'description') continue;
    const free = sections.filter((each) => ![...chosen.values()].includes(each));
    const found = sectionNamed(free, [...(others[part] ?? []), ...PART_NAMES[part]]);
    if (found) chosen.set(part, found);
  }
  const taken = new Set<RootContent>();
  for (const { heading, content } of chosen.values()) {
    for (const node of [heading, ...content]) taken.add(node);
  }
  const inner = (part: FichePart): readonly RootContent[] => {
    const own = chosen.get(part);
    const apart = [...chosen].filter(([, other]) => own?.content.includes(other.heading));
    const elsewhere = new Set(apart.flatMap(([, it]) => [it.heading, ...it.content]));
    return (own?.content ?? []).filter((node) => isShown(node) && !elsewhere.has(node));
  };
  const rest = root.children.filter((node) => !taken.has(node) && isShown(node));
  return {
    conditions: inner('conditions'),
    resources: inner('resources'),
    access: inner('access'),
    description: withoutTitle(rest, title),
  };
}

/** Definitions show nothing where they stand. */
function isShown({ type }: RootContent): boolean {
  return type !== 'definition' && type !== 'footnoteDefinition';
}

function withoutTitle(
  nodes: readonly RootContent[],
  title: string | undefined,
): readonly RootContent[] {
  const [first, ...others] = nodes;
  const repeats =
    first?.type === 'heading' && first.depth === 1 && fold(textOf(first)) === fold(title ?? '');
  return repeats ? others : nodes;
}
