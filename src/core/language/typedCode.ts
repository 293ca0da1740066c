import type { Skill } from '../referential/skill.ts';

/**
 * The skills whose code begins as `typed` does, however it is spelled: `B1.1`, `b 1.1`, `B1-C1`, `1.1`,
 * and `C1` for a competency of bloc 1. The letter of `B3.5A` may be left out. None where it is no code.
 */
export function skillsOfTypedCode<T extends { readonly skill: Skill }>(
  items: readonly T[],
  typed: string,
): readonly T[] {
  const begun = beginningOf(typed);
  if (begun === undefined) return [];
  return items.filter(({ skill: { code } }) => {
    const official = code.toLowerCase();
    return official.startsWith(begun) || withoutOption(official).startsWith(begun);
  });
}

/** As much of a code as is typed, spelled as the referential does, in lower case. */
function beginningOf(typed: string): string | undefined {
  const compact = typed.toLowerCase().replace(/[\s‑–-]+/g, '');
  const whole = compact.replace(/^c(?=\d)/, 'b1c').replace(/^(?=\d)/, 'b');
  const dotted = whole.replace(/^(b\d)\.?c/, '$1.');
  return BEGUN.test(dotted) ? dotted : undefined;
}

const BEGUN = /^b(?:\d(?:\.(?:\d(?:[ab]?(?:\.\d{0,2})?)?)?)?)?$/;

function withoutOption(official: string): string {
  return official.replace(/(?<=\d)[ab]/, '');
}
