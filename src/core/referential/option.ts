/** The two options of the diploma. A = SISR, B = SLAM in the names of official annexes. */
export const OPTIONS = ['SISR', 'SLAM'] as const;

/** « Solutions d’infrastructure, systèmes et réseaux » or « Solutions logicielles et applications métiers ». */
export type Option = (typeof OPTIONS)[number];

/** The option that a candidate of `option` did not choose. */
export function otherOption(option: Option): Option {
  return option === 'SISR' ? 'SLAM' : 'SISR';
}
