import known from './data/indicators.json' with { type: 'json' };
import type { Competency } from './skill.ts';

/** What the jury looks at: « indicateurs de performance ». */
export interface Indicators {
  /** `official`: from the official grid. `unchecked`: from teachers’ copies. */
  readonly sourcing: 'official' | 'unchecked';
  readonly items: readonly Indicator[];
}

export interface Indicator {
  readonly text: string;
  /** The points that a line ending in a colon announces. */
  readonly points: readonly string[];
}

type Known = (typeof known)[number];

const BY_COMPETENCY: ReadonlyMap<string, Indicators> = new Map(
  known.map((each) => [keyOf(each), readIndicators(each)]),
);

/** The indicators of a competency; undefined where none are known. */
export function indicatorsOf(competency: Competency): Indicators | undefined {
  return BY_COMPETENCY.get(keyOf(competency));
}

/** A code is a competency’s own only where both options share it. */
function keyOf({ code, option = '' }: { readonly code: string; readonly option?: string }): string {
  return `${code} ${option}`;
}

function readIndicators({ sourcing, items }: Known): Indicators {
  return Object.freeze({
    sourcing: sourcing === 'official' ? 'official' : 'unchecked',
    items: Object.freeze(
      items.map((item) => (typeof item === 'string' ? { text: item, points: [] } : item)),
    ),
  });
}
