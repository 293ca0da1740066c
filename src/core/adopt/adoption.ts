import type { Section } from '../report/section.ts';
import type { ReportContent } from '../language/newReport.ts';

/** Something that was understood. */
export interface Understood<T> {
  readonly value: T;
  /** Whether the text leaves no doubt; else the student is to look at it. */
  readonly sure: boolean;
}

/** What a text that is no report says of a réalisation; what it does not say is absent. */
export interface Adoption {
  readonly title?: Understood<string>;
  readonly section?: Understood<Section>;
  /** As written: it can be read as a period. */
  readonly period?: Understood<string>;
  /** The codes of the skills that it names, each once, in the order of the text. */
  readonly competencies: readonly Understood<string>[];
}

/** What an adoption writes into the header. */
export function contentOf(adoption: Adoption): ReportContent {
  return {
    title: adoption.title?.value,
    section: adoption.section?.value,
    period: adoption.period?.value,
    competencies: adoption.competencies.map(({ value }) => value),
  };
}
