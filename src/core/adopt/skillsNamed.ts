import type { Option, Skill } from '../referential/skill.ts';
import { referentialFor, type Referential } from '../referential/referential.ts';
import { resolveCode } from '../referential/resolve.ts';
import { findCodes, findListedCodes, writtenCodes } from '../referential/writtenCode.ts';
import { fold } from '../text/fold.ts';
import { nameOf, labelOf, tickedIn, type MarkdownLine } from './markdownLines.ts';
import type { Understood } from './adoption.ts';

/** Fewer words begin many a wording. */
const FEWEST_WORDS = 3;

const WORDINGS = { SISR: wordingsOf('SISR'), SLAM: wordingsOf('SLAM') };

/** The longest first: one may be a part of another. */
function wordingsOf(option: Option) {
  return referentialFor(option)
    .skills.map((skill) => ({ skill, wording: bare(skill.wording) }))
    .sort((a, b) => b.wording.length - a.wording.length);
}

/** What the wordings of both options begin with: enough words that one who cut it off has written them. */
const BEGINNINGS: readonly string[] = [
  ...new Set(
    Object.values(WORDINGS)
      .flat()
      .map(({ wording }) => wording.split(' ').slice(0, FEWEST_WORDS).join(' ')),
  ),
];

/** What such texts have, a table apart, so that all others are passed over at once. */
const SIGN = /comp[eé]\u0301?tence|b ?[123] ?[.‑–-]? ?c?\d|\[x\]/i;
const SHORT_CODE = /(?<![\p{L}\p{N}])C\d/iu;

/** Whether a text may name a skill as shown: a quick look that can say yes wrongly. */
export function mayNameSkills(text: string): boolean {
  if (!SIGN.test(text) && !text.includes('|')) return false;
  if (writtenCodes(text).length > 0 || SHORT_CODE.test(text)) return true;
  const words = bare(text);
  return BEGINNINGS.some((beginning) => words.includes(beginning));
}

/** The skills that the lines of a body name as shown, each once, in their order. */
export function skillsNamed(
  lines: readonly MarkdownLine[],
  referential: Referential,
): Understood<string>[] {
  const found = new Map<string, Understood<string>>();
  const ticked = new Set<string>();
  const refused = new Set<string>();
  let about = 0; // the level of the heading that the skills stand under, or 0
  let below = false; // behind a label such as « Compétences : », until the list ends
  for (const line of lines) {
    const label = labelOf(line);
    const isAbout = isAboutSkills(line.kind === 'heading' ? line.text : (label?.name ?? line.text));
    if (line.kind === 'heading') {
      if (about === 0 || line.level <= about) about = isAbout ? line.level : 0;
      below = false;
    } else if (line.kind === 'text') below = isAbout || (below && BEGINS_WITH_CODE.test(line.text));
    else if (isAbout && (label?.value === '' || line.kind === 'row')) below = true;
    const listed = about > 0 || below || (label !== undefined && isAbout);
    const box = line.kind === 'task' ? line.ticked : boxOf(line);
    const skills = skillsIn(line.text, referential, listed);
    for (const { code, exact } of skills) {
      if (box === false) refused.add(code);
      else if (!found.has(code)) {
        found.set(code, { value: code, sure: exact && (box === true || listed) });
        if (box === true) ticked.add(code);
      }
    }
  }
  return [...found.values()].filter(({ value }) => ticked.has(value) || !refused.has(value));
}

const BEGINS_WITH_CODE = /^[BC] ?\d/i;

function isAboutSkills(text: string): boolean {
  return /^(?:\w+ |blocs? de )?(?:sous )?competences?\b/.test(
    nameOf(text).replace(/^(?:les|mes|des) /, ''),
  );
}

/** Whether the boxes of a line that is no task say yes; undefined where it has none. */
function boxOf({ text }: MarkdownLine): boolean | undefined {
  const ticked = tickedIn(text);
  return ticked && ticked.length > 0;
}

interface Named {
  readonly code: string;
  /** Whether the code or the whole wording stands there. */
  readonly exact: boolean;
}

/** The skills that a line names: by their codes, or else by their wordings. */
function skillsIn(text: string, referential: Referential, listed: boolean): Named[] {
  const pieces = listed ? text.split(/[,;/|•:]|\set\s/).map((piece) => piece.trim()) : [];
  const codes = [...findCodes(text), ...pieces.flatMap((piece) => findListedCodes(piece))];
  const known = codes.flatMap((code) => {
    const resolution = resolveCode(code, referential);
    return resolution.kind === 'known' ? [resolution.skill] : [];
  });
  if (known.length > 0) return [...new Set(known)].map(({ code }) => ({ code, exact: true }));
  const worded = wordingsIn(bare(text), referential);
  if (worded.length > 0) return worded.map(({ code }) => ({ code, exact: true }));
  return pieces.flatMap((piece) => begunBy(bare(piece), referential) ?? []);
}

function wordingsIn(folded: string, { option }: Referential): Skill[] {
  const found: { readonly skill: Skill; readonly at: number }[] = [];
  let left = folded;
  for (const { skill, wording } of WORDINGS[option]) {
    const at = left.indexOf(wording);
    if (at < 0) continue;
    found.push({ skill, at });
    left = left.slice(0, at) + '#'.repeat(wording.length) + left.slice(at + wording.length);
  }
  return found.sort((a, b) => a.at - b.at).map(({ skill }) => skill);
}

/** Students cut long wordings off: enough words that begin one wording only name it. */
function begunBy(folded: string, { option }: Referential): Named | undefined {
  if (folded.split(' ').length < FEWEST_WORDS) return undefined;
  const [only, ...more] = WORDINGS[option].filter(({ wording }) =>
    wording.startsWith(`${folded} `),
  );
  return only && more.length === 0 ? { code: only.skill.code, exact: false } : undefined;
}

/** A wording as it is sought: without the hyphens and full stops that people leave out. */
function bare(text: string): string {
  return fold(text)
    .replace(/[.‑-]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
