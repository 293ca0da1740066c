import type { Registrations, Services } from '../services.ts';
import { CoverageTree } from './coverageTree.ts';

/** The views of the sidebar. */
export function registerSidebar({ folders }: Services): Registrations {
  return [new CoverageTree(folders)];
}
