import * as vscode from 'vscode';

// Commands that several parts of the extension run: to name one loads nothing of what it does.

export const ADOPT_FILE = 'portfolioSio.adoptFile';
export const CHECK_ALL = 'portfolioSio.checkAll';
export const DECLARE_SKILL = 'portfolioSio.declareSkill';
export const DECLARE_SUGGESTION = 'portfolioSio.declareSuggestion';
export const DISMISS_SUGGESTION = 'portfolioSio.dismissSuggestion';
export const EDIT_PROFILE = 'portfolioSio.editProfile';
export const EXPLAIN_PROBLEM = 'portfolioSio.explainProblem';
export const FILL_IN_PROFILE = 'portfolioSio.fillInProfile';
export const NEW_REPORT = 'portfolioSio.newReport';
export const NORMALISE_PORTFOLIO = 'portfolioSio.normalisePortfolio';

/** Opens the report of a target with its code selected. */
export const OPEN_EVIDENCE = 'portfolioSio.openEvidence';
export const OPEN_REFERENTIAL = 'portfolioSio.openReferential';
export const REMOVE_SKILL = 'portfolioSio.removeSkill';
export const REPLACE_CODE = 'portfolioSio.replaceCode';
export const RESTORE_SUGGESTIONS = 'portfolioSio.restoreSuggestions';
export const SHOW_SKILL = 'portfolioSio.showSkill';
export const SPLIT_COMPETENCY = 'portfolioSio.splitCompetency';

/** Registers a command; what it throws is told in one plain sentence, the details go to the log. */
export type RunCommand = (
  id: string,
  run: (...args: never[]) => Promise<unknown>,
) => vscode.Disposable;

/** Told to the command by who needs the problems and not the list of them. */
export const QUIETLY = 'quietly';
