import type { Action } from '../../core/tree/treeNode.ts';
import { FILL_IN_PROFILE } from '../portfolio/fillInProfile.ts';

/** The command behind each thing that a line offers to do, and what it is told beside the folder. */
export const ACTIONS: Readonly<
  Record<Action, { readonly command: string; readonly more: readonly string[] }>
> = {
  fillInProfile: { command: FILL_IN_PROFILE, more: [] },
  fillInAddress: { command: FILL_IN_PROFILE, more: ['url'] },
  exportTable: { command: 'portfolioSio.exportTable', more: [] },
};
