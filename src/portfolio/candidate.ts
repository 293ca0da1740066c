import type { Option } from '../referential/option.ts';

/** What the head of the official table asks of the student. A field that is not known is absent. */
export interface Candidate {
  readonly lastName?: string;
  readonly firstName?: string;
  readonly number?: string;
  readonly centre?: string;
  readonly option: Option;
  /** The year of the exam, such as 2027. */
  readonly session: number;
  /** Where the portfolio is published. */
  readonly url?: string;
}
