/**
 * Asks again and again, ten times a second, until the answer is something.
 *
 * @param what what is waited for, for the message of the error.
 * @param probe the question; `undefined`, `false` and an error mean “not yet”.
 * @param limit in milliseconds.
 * @param seen what was there instead at the end, for the message of the error.
 */
export async function waitFor<T>(
  what: string,
  probe: () => Promise<T | undefined | false>,
  limit = 60_000,
  seen: () => Promise<string> = () => Promise.resolve(''),
): Promise<T> {
  const end = Date.now() + limit;
  let last = '';
  while (Date.now() < end) {
    try {
      // Polling is a sequence by nature.
      // eslint-disable-next-line no-await-in-loop
      const answer = await probe();
      if (answer !== undefined && answer !== false) return answer;
    } catch (error) {
      last = `\nThe last attempt: ${String(error)}`;
    }
    // eslint-disable-next-line no-await-in-loop
    await pause(100);
  }
  const instead = await seen().catch(String);
  throw new Error(`${what}: not within ${limit / 1000} s.${last}${instead && `\n${instead}`}`);
}

/**
 * Repeats assertions until all of them hold: what a window shows is there a moment after what made it.
 *
 * @param limit in milliseconds; after it, what the assertions said last is thrown.
 */
export async function eventually(assertions: () => Promise<void>, limit = 60_000): Promise<void> {
  let last: unknown;
  const hold = () =>
    assertions().then(
      () => true,
      (error: unknown) => {
        last = error;
        return false;
      },
    );
  await waitFor('all assertions', hold, limit).catch((error: unknown) => {
    throw last ?? error;
  });
}

/** Lets time pass, in milliseconds. */
export const pause = (time: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, time));

/** VS Code draws text with no-break spaces: they become plain ones, as a reader sees them. */
export const plain = (text: string): string => text.replace(/\s/g, ' ').trim();
