import type { Option } from '../referential/option.ts';
import { otherView, referentialFor, type Referential } from '../referential/referential.ts';
import { resolveCode } from '../referential/resolve.ts';
import { officialCode, type Code } from '../referential/writtenCode.ts';
import type { ClaimKind, Naming } from '../report/claims.ts';
import { detached } from '../text/detached.ts';
import { resolve, type NamedSkill } from './reference.ts';

/**
 * What a portfolio keeps of a claim: nothing of the text of its report and not its place, which is
 * found again where someone goes there. There are as many as codes in a portfolio, so that all that
 * are written alike share one. Undefined for an ordinary task, which names no skill.
 */
export function keptName(naming: Naming, referential: Referential): NamedSkill | undefined {
  const { kind, written, code } = naming;
  const shared = code && officialName(kind, written, referential);
  if (shared) return shared;
  const resolution = resolve(naming, referential);
  return resolution && { kind, written: detached(written), code: code && alone(code), resolution };
}

/** What a code says, without the place that one that was found in a text has as well. */
function alone({ bloc, competency, subSkill, option }: Code): Code {
  return {
    bloc,
    competency,
    ...(subSkill !== undefined && { subSkill }),
    ...(option && { option }),
  };
}

/** The same of several, in their order. */
export function keptNames(namings: readonly Naming[], referential: Referential): NamedSkill[] {
  const names: NamedSkill[] = [];
  for (const naming of namings) {
    const name = keptName(naming, referential);
    if (name) names.push(name);
  }
  return names;
}

/** A skill of either option that is named by its code, spelled as the official ones are. */
export function officialName(
  kind: ClaimKind,
  written: string,
  { option }: Referential,
): NamedSkill | undefined {
  return NAMES[option][kind].get(written);
}

type Names = ReadonlyMap<string, NamedSkill>;

const NAMES: Readonly<Record<Option, Readonly<Record<ClaimKind, Names>>>> = {
  SISR: namesOfEachKind(referentialFor('SISR')),
  SLAM: namesOfEachKind(referentialFor('SLAM')),
};

function namesOfEachKind(referential: Referential): Record<ClaimKind, Names> {
  const skills = [...referential.skills, ...otherView(referential).skills];
  const known = skills.flatMap(({ code: written }) => {
    const code = officialCode(written);
    return code ? [{ written, code, resolution: resolveCode(code, referential) }] : [];
  });
  const names = (kind: ClaimKind): Names =>
    new Map(known.map(({ written, ...meaning }) => [written, { kind, written, ...meaning }]));
  return {
    declared: names('declared'),
    ticked: names('ticked'),
    unticked: names('unticked'),
    mentioned: names('mentioned'),
  };
}
