/** The whole of a new report as a snippet; what stands in it is French, as the report will be. */
export const REPORT_SNIPPET = [
  '---',
  'intitule: "${1:Intitulé de la réalisation}"',
  'cadre: ${2|formation,stage1,stage2|}',
  'periode: ${3:JJ/MM/AA} au ${4:JJ/MM/AA}',
  'competences:',
  '  - $5',
  'productions:',
  '  - "[${6:Documentation}](${7:docs/documentation.md})"',
  '---',
  '',
  '# $1',
  '',
  '## Contexte et besoin',
  '',
  '$0',
  '',
  '## Travail réalisé',
  '',
  '## Difficultés',
  '',
  '## Bilan',
  '',
].join('\n');

/** Whether a text is so new that a whole report can be offered: empty, or one word begun. */
export function offersSkeleton(text: string): boolean {
  return /^\uFEFF?\s*(?:-{1,3}|\p{L}{1,20})?\s*$/u.test(text);
}
