/**
 * The three sections of the official table, in its order: réalisations « en cours de formation »,
 * « en milieu professionnel en cours de première année » and « … de seconde année ».
 * The ids are what a student writes behind `cadre:`.
 */
export const SECTIONS = ['formation', 'stage1', 'stage2'] as const;

export type Section = (typeof SECTIONS)[number];
