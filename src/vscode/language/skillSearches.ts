import type { Option } from '../../core/referential/skill.ts';
import type { Referential } from '../../core/referential/referential.ts';
import type { SkillSearch } from '../../core/suggestions/search.ts';
import { unawaited } from '../ui/messages.ts';
import { inSlices } from '../timeSlicer.ts';

/** The searches by words, one an option: loaded when the first list of codes is completed. */
export class SkillSearches {
  readonly #loaded = new Map<Option, Promise<SkillSearch>>();

  /** The search of an option; the same promise each time, unless loading failed. */
  of(referential: Referential): Promise<SkillSearch> {
    const { option } = referential;
    const known = this.#loaded.get(option);
    if (known) return known;
    const loading = load(referential).catch((error: unknown) => {
      this.#loaded.delete(option);
      throw error;
    });
    unawaited(loading); // codes are completed without it
    this.#loaded.set(option, loading);
    return loading;
  }
}

async function load(referential: Referential): Promise<SkillSearch> {
  const { searchSteps } = await import('../../core/suggestions/search.ts');
  return inSlices(searchSteps(referential));
}
