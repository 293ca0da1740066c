import type { Action } from '../../sidebar/treeNode.ts';

/** The command behind each thing that a line offers to do. */
export const ACTIONS: Readonly<Record<Action, string>> = {
  fillInProfile: 'portfolioSio.editProfile',
  exportTable: 'portfolioSio.exportTable',
};
