// Written by `npm run docs` from the files in `rules/`.

/** The names that the rules’ problems go by; each has a page in `docs/problems/`, and in `en/`. */
export const PROBLEM_CODES = [
  'body-unread',
  'competency-without-sub-skill',
  'declared-not-ticked',
  'draft-left',
  'duplicate-code',
  'fiche-incomplete',
  'header-other-language',
  'header-too-long',
  'header-unclosed',
  'header-unreadable',
  'mismatched-wording',
  'missing-period',
  'missing-production',
  'missing-section',
  'missing-space',
  'missing-title',
  'no-code',
  'other-option',
  'period-outside-session',
  'period-reversed',
  'ticked-not-declared',
  'unknown-code',
  'unknown-key',
  'unknown-section',
  'unknown-wording',
  'unreadable-period',
] as const;

export type ProblemCode = (typeof PROBLEM_CODES)[number];
