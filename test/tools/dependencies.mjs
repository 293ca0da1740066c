// Installs the dependencies when they are missing or older than the lock file.
// Uses Node's own modules only: it runs in a clone that has no node_modules yet.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { npm } from './npm.mjs';

/** Runs `npm ci` in the current folder, unless what is installed is what the lock file asks for. */
export function installDependencies() {
  if (isUpToDate(packagesOf('package-lock.json'), packagesOf('node_modules/.package-lock.json'))) {
    return;
  }
  console.log('Installing the dependencies (npm ci)…');
  const { command, args, shell } = npm(['ci', '--include=dev', '--no-audit', '--no-fund']);
  const { status } = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], shell });
  if (status !== 0) throw new Error('The dependencies could not be installed: `npm ci` failed.');
}

function packagesOf(lockFile) {
  try {
    return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
  } catch {
    return {};
  }
}

function isUpToDate(wanted, installed) {
  return Object.entries(wanted).every(
    ([path, { version, optional, devOptional }]) =>
      path === '' ||
      (installed[path] ? installed[path].version === version : optional || devOptional),
  );
}
