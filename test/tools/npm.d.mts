/** The command line that runs npm with these arguments; `shell` says whether it needs one. */
export function npm(args: string[]): { command: string; args: string[]; shell: boolean };
