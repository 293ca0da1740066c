const choices = ['auto', 'desktop', 'server'] as const;

/** Which VS Code to use: the desktop one, the browser-hosted one, or what there is. */
export type HostChoice = (typeof choices)[number];

/** The choice that was made: by an argument, by `VSCODE_TEST_HOST`, or none. */
export function chooseHost(wanted = process.env.VSCODE_TEST_HOST ?? 'auto'): HostChoice {
  const choice = choices.find((it) => it === wanted);
  if (choice) return choice;
  throw new Error(`“${wanted}” is no host; it may be ${choices.join(', ')}.`);
}

/** A desktop program needs a screen; on Linux there may be none. */
export const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
