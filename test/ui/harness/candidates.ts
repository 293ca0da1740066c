import type { Files } from '../../vscode/scratch.ts';

/** The lines of a report’s header, one report a line of the list. */
export interface FictiveCandidate {
  readonly folder: string;
  readonly nom: string;
  readonly prenom: string;
  readonly option?: 'SISR' | 'SLAM';
  /** The codes of each report. */
  readonly reports: readonly (readonly string[])[];
}

/** The files of a candidate’s folder: the profile, and reports numbered from 1. */
export function candidateFiles(candidate: FictiveCandidate): Files {
  const { folder, nom, prenom, option = 'SISR', reports } = candidate;
  const profile = `nom: ${nom}\nprenom: ${prenom}\noption: ${option}\nsession: 2027\n`;
  const texts = reports.map((codes, index): [string, string] => [
    `${folder}/rapport-${index + 1}.md`,
    reportText(`Réalisation ${index + 1} de ${prenom}`, codes),
  ]);
  return { [`${folder}/portfolio.yaml`]: profile, ...Object.fromEntries(texts) };
}

/** A report of the first year’s training that declares these codes. */
export function reportText(title: string, codes: readonly string[]): string {
  const header = [
    `intitule: ${title}`,
    'cadre: formation',
    'periode: 06/10/25 au 28/11/25',
    `competences: [${codes.join(', ')}]`,
  ];
  return `---\n${header.join('\n')}\n---\n\nCe que j’ai fait.\n`;
}
