import { type Referential, otherView } from '../referential/referential.ts';
import { resolveCode } from '../referential/resolve.ts';
import type { Option } from '../referential/skill.ts';
import { officialCode } from '../referential/writtenCode.ts';
import type { MentionKind, UnplacedMention } from './mention.ts';

type Mentions = ReadonlyMap<string, UnplacedMention>;

/**
 * A skill of either option that is named by its code, spelled as the official ones are: what almost
 * every mention is. All that are written alike share one, and need not be looked up.
 */
export function officialMention(
  kind: MentionKind,
  written: string,
  referential: Referential,
): UnplacedMention | undefined {
  const mentions = (byOption[referential.option] ??= mentionsOfEachKind(referential));
  return mentions[kind].get(written);
}

/** Made with the first report of an option: few windows see both. */
const byOption: Partial<Record<Option, Readonly<Record<MentionKind, Mentions>>>> = {};

function mentionsOfEachKind(referential: Referential): Record<MentionKind, Mentions> {
  const skills = [...referential.skills, ...otherView(referential).skills];
  const known = skills.flatMap(({ code: written }) => {
    const code = officialCode(written);
    return code ? [{ written, code, resolution: resolveCode(code, referential) }] : [];
  });
  const mentions = (kind: MentionKind): Mentions =>
    new Map(known.map(({ written, ...meaning }) => [written, { kind, written, ...meaning }]));
  return {
    declared: mentions('declared'),
    ticked: mentions('ticked'),
    unticked: mentions('unticked'),
    mentioned: mentions('mentioned'),
  };
}
