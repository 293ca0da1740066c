import type { Terminal } from './terminal.ts';

const AFTER_MS = 500;
const EACH_MS = 100;

/** Shows what is being done once it takes longer than half a second, until it ends. */
export async function withProgress<T>(
  terminal: Terminal,
  message: () => string,
  work: () => Promise<T>,
): Promise<T> {
  if (!terminal.isWatched) return work();
  let drawing: NodeJS.Timeout | undefined;
  const waiting = setTimeout(() => {
    terminal.status(message());
    drawing = setInterval(() => terminal.status(message()), EACH_MS);
  }, AFTER_MS);
  try {
    return await work();
  } finally {
    clearTimeout(waiting);
    if (drawing) {
      clearInterval(drawing);
      terminal.status('');
    }
  }
}
