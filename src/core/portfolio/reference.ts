import { resolveCode, resolveWording, type Resolution } from '../referential/resolve.ts';
import type { Referential } from '../referential/referential.ts';
import type { Claim, Naming } from '../report/claims.ts';

/** What a report names a skill by, and what that means in the candidate’s referential. */
export interface NamedSkill extends Naming {
  readonly resolution: Resolution;
}

/** A claim of a report and what it means in the candidate’s referential. */
export interface Reference extends Claim {
  readonly resolution: Resolution;
}

/**
 * Looks claims up. A task item that names no skill is an ordinary task and is left out; a declared
 * value that names none is the student’s mistake and stays, as unknown.
 */
export function resolveClaims(claims: readonly Claim[], referential: Referential): Reference[] {
  const references: Reference[] = [];
  for (const claim of claims) {
    const resolution = resolve(claim, referential);
    if (resolution) references.push(referenceTo(claim, resolution));
  }
  return references;
}

function referenceTo({ kind, written, span, code }: Claim, resolution: Resolution): Reference {
  return code ? { kind, written, span, code, resolution } : { kind, written, span, resolution };
}

/** What `naming` means; undefined where it is an ordinary task, which names no skill. */
export function resolve(naming: Naming, referential: Referential): Resolution | undefined {
  if (naming.code) return resolveCode(naming.code, referential);
  const named = resolveWording(naming.written, referential);
  if (named || naming.kind !== 'declared') return named;
  return { kind: 'unknown', nearest: [] };
}
