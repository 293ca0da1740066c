import * as vscode from 'vscode';
import { Delayer } from './delayer.ts';
import { showProgress, unawaited } from './messages.ts';

/** Tells how far the work is: what is done of all. */
export type Advance = (done: number, all: number) => void;

/** Work that may take long. What it is when it is cancelled is up to itself. */
export type Work<T> = (token: vscode.CancellationToken, advance: Advance) => Promise<T>;

const SHOWN_AFTER_MS = 500;

/** Runs work that the user waits for; what takes longer than half a second shows, and can be ended. */
export async function withProgress<T>(title: string, work: Work<T>): Promise<T> {
  const source = new vscode.CancellationTokenSource();
  let last: readonly [done: number, all: number] = [0, 0];
  let show: Advance = () => undefined;
  const result = work(source.token, (done, all) => {
    last = [done, all];
    show(done, all);
  });
  const showing = new Delayer(SHOWN_AFTER_MS, () => {
    const shown = showProgress(title, (report, cancelled) => {
      cancelled.onCancellationRequested(() => source.cancel());
      let share = 0;
      show = (done, all) => {
        if (all === 0) return;
        report({ message: `${done}/${all}`, increment: (done / all - share) * 100 });
        share = done / all;
      };
      show(...last);
      return result.then(
        () => undefined,
        () => undefined, // whoever waits for the work is told
      );
    });
    unawaited(shown);
  });
  showing.throttle();
  try {
    return await result;
  } finally {
    showing.dispose();
    source.dispose();
  }
}

/** When `work` is done, or nobody waits for it any more. */
export async function endOf(
  work: Promise<unknown>,
  token: vscode.CancellationToken,
): Promise<void> {
  const cancelled = new Promise<void>((resolve) => {
    token.onCancellationRequested(() => resolve());
  });
  await Promise.race([work, cancelled]);
}
