/** How to start npm here: by its own script where npm started us, which needs no shell. */
export function npm(args) {
  const script = process.env['npm_execpath'] ?? '';
  return /npm-cli\.c?js$/.test(script)
    ? { command: process.execPath, args: [script, ...args], shell: false }
    : { command: 'npm', args, shell: process.platform === 'win32' };
}
