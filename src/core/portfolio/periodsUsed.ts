import type { Portfolio } from './portfolio.ts';

const AT_MOST = 8;

/** The periods that reports name, as written, the most used first: reports of a placement share one. */
export function periodsUsed(portfolio: Portfolio, except: string): string[] {
  const counts = new Map<string, number>();
  for (const { uri, period } of portfolio.reports()) {
    if (period === undefined || uri === except) continue;
    counts.set(period, (counts.get(period) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, AT_MOST)
    .map(([period]) => period);
}
