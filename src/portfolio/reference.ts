import { resolveCode, resolveWording, type Resolution } from '../referential/resolve.ts';
import type { Referential } from '../referential/referential.ts';
import type { Claim } from '../report/claims.ts';

/** A claim of a report and what it means in the candidate’s referential. */
export interface Reference extends Claim {
  readonly resolution: Resolution;
}

/**
 * Looks claims up. A task item that names no skill is an ordinary task and is left out; a declared
 * value that names none is the student’s mistake and stays, as unknown.
 */
export function resolveClaims(claims: readonly Claim[], referential: Referential): Reference[] {
  return claims.flatMap((claim): Reference[] => {
    const resolution = resolve(claim, referential);
    return resolution ? [{ ...claim, resolution }] : [];
  });
}

function resolve(claim: Claim, referential: Referential): Resolution | undefined {
  if (claim.code) return resolveCode(claim.code, referential);
  const named = resolveWording(claim.written, referential);
  if (named || claim.kind !== 'declared') return named;
  return { kind: 'unknown', nearest: [] };
}
