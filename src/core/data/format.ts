import type { Option } from '../referential/skill.ts';
import type { Section } from '../report/section.ts';

/** What tells a `portfolio.json` of ours from somebody else’s. */
export const DATA_FORMAT = 'portfolio-sio';

/** Counts up when a program that reads the data would have to change. */
export const DATA_VERSION = 1;

/** How far a competency is covered by réalisations; `citee`: none of its sub-skills is. */
export const COVERAGE_STATES = ['complete', 'partielle', 'citee', 'absente'] as const;

export type CoverageState = (typeof COVERAGE_STATES)[number];

/**
 * The content of `portfolio.json`, in the words of the reports’ own headers. Réalisations are named
 * by their file everywhere: its path from the folder of the portfolio.
 */
export interface PortfolioData {
  readonly format: typeof DATA_FORMAT;
  readonly version: typeof DATA_VERSION;
  readonly candidat: CandidateData;
  readonly realisations: readonly Realisation[];
  readonly couverture: readonly BlocCovered[];
}

export interface CandidateData {
  readonly nom?: string;
  readonly prenom?: string;
  readonly numero?: string;
  readonly centre?: string;
  readonly option: Option;
  readonly session: number;
  readonly url?: string;
}

export interface Realisation {
  readonly fichier: string;
  readonly intitule: string;
  readonly cadre?: Section;
  readonly periode?: PeriodData;
  readonly competences: readonly CompetencyNamed[];
  readonly productions: readonly ProductionData[];
}

/** `debut` and `fin`, both included, are ISO 8601: `2026-01-13`, `2026-01` or `2026`, as written. */
export interface PeriodData {
  readonly texte: string;
  readonly debut?: string;
  readonly fin?: string;
}

/** `lien`: an address of the web, or a path from the folder of the portfolio. */
export interface ProductionData {
  readonly libelle: string;
  readonly lien?: string;
}

export interface SkillNamed {
  readonly code: string;
  readonly libelle: string;
}

export interface CompetencyNamed extends SkillNamed {
  readonly bloc: string;
  readonly sousCompetences: readonly SkillNamed[];
}

export interface BlocCovered extends SkillNamed {
  readonly complet: boolean;
  readonly mobilisees: number;
  readonly competences: readonly CompetencyCovered[];
}

export interface SkillCovered extends SkillNamed {
  readonly realisations: readonly string[];
}

export interface CompetencyCovered extends SkillCovered {
  readonly etat: CoverageState;
  readonly sousCompetences: readonly SkillCovered[];
}
