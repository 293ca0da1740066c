import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** User settings that keep VS Code quiet and the same on every machine. */
const quietSettings = {
  'chat.disableAIFeatures': true,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off', // as on the desktop
  'files.simpleDialog.enable': true,
  'git.enabled': false,
  'portfolioSio.askBeforeExport': false, // no suite answers what the sample lacks, unless it is about that
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
} as const;

/** Where, under the folder of a run, VS Code keeps its settings and its state. */
export const userData = (home: string): string => join(home, 'user');

/** Writes the user settings of a run: the quiet ones, and others on top. */
export async function writeSettings(
  home: string,
  settings: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const folder = join(userData(home), 'User');
  await mkdir(folder, { recursive: true });
  const text = JSON.stringify({ ...quietSettings, ...settings }, null, 2);
  await writeFile(join(folder, 'settings.json'), text);
}
