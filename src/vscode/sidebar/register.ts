import type { Registrations, Services } from '../services.ts';
import { registerCoverageCommands } from './coverageCommands.ts';
import { CoverageView } from './coverageView.ts';
import { followEditor } from './followEditor.ts';

/** The views of the sidebar. */
export function registerSidebar(services: Services): Registrations {
  const coverage = new CoverageView(services);
  return [
    coverage,
    followEditor(coverage, services),
    ...registerCoverageCommands(coverage, services),
  ];
}
