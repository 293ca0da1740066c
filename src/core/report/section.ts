import { fold } from '../text/fold.ts';

/**
 * The three sections of the official table, in its order: réalisations « en cours de formation »,
 * « en milieu professionnel en cours de première année » and « … de seconde année ».
 * The ids are what a student writes behind `cadre:`.
 */
export const SECTIONS = ['formation', 'stage1', 'stage2'] as const;

export type Section = (typeof SECTIONS)[number];

const FORMATION =
  /^(?:(?:realisations? )?en (?:cours de |milieu )?)?(?:formation|centre|cours(?! de (?:stage|premiere|seconde|deuxieme|[12]))|classe|ecole|lycee|cfa|scolaire|perso\w*|tp|ap ?\d{0,2}|ateliers?|travaux pratiques|projets? (?:(?:de |d'|en |au )?(?:cours|classe|formation|ecole|lycee|scolaire)|perso\w*))\b/;
const WORKPLACE = /\b(?:stages?|pro|professionnel\w*|entreprise|alternance|apprentissage)(?![a-z])/;
const FIRST = /(?<!\d)1(?:re|ere|er|a)?(?![a-z\d])|\bpremiere\b/;
const SECOND = /(?<!\d)2(?:e|eme|nde|nd|a)?(?![a-z\d])|\b(?:seconde?|deuxieme)\b/;

/**
 * The section that a report’s `cadre` (or `type`, `contexte`, `milieu`) names, with its year of the
 * diploma where another field gives it. Undefined when the text leaves a doubt.
 */
export function readSection(text: string | undefined, year?: string): Section | undefined {
  if (text === undefined) return undefined;
  const written = SECTIONS.find((section) => section === text);
  if (written && year === undefined) return written;
  const folded = fold(text);
  if (FORMATION.test(folded)) return 'formation';
  if (!WORKPLACE.test(folded)) return undefined;
  const when = `${folded} ${fold(year ?? '')}`;
  const [first, second] = [FIRST.test(when), SECOND.test(when)];
  if (first === second) return undefined;
  return first ? 'stage1' : 'stage2';
}
