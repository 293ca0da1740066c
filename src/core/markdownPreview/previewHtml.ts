import type { Translate } from '../l10n/translate.ts';
import type { Referential } from '../referential/referential.ts';
import { resolveCode, resolveWording } from '../referential/resolve.ts';
import type { Resolution, Skill } from '../referential/skill.ts';
import { fold } from '../text/fold.ts';
import type { Named } from './markReport.ts';

/** How words come into the page. */
export interface Words {
  readonly escape: (text: string) => string;
  readonly t: Translate;
}

/** What opens the place of a code: nothing where it means nothing. */
export function openingTag(name: Named, referential: Referential, words: Words): string {
  const meaning = meaningOf(name, referential);
  return meaning ? openingOf(meaning, name.ticked, words) : '';
}

export function closingTag(name: Named, referential: Referential): string {
  return meaningOf(name, referential) ? '</abbr>' : '';
}

/** The official wording below a line that does not say it itself. */
export function wordingBelow(name: Named, referential: Referential, { escape }: Words): string {
  const skill = meaningOf(name, referential)?.skill;
  if (!skill || fold(name.line).includes(fold(skill.wording))) return '';
  return `<span class="portfolio-sio-wording">${escape(skill.wording)}</span>`;
}

/** The skills of the header, each once, with their wordings. */
export function declaredList(
  names: readonly Named[],
  referential: Referential,
  words: Words,
): string {
  const known = new Map<Skill, Meaning>();
  for (const name of names) {
    const meaning = meaningOf(name, referential);
    if (meaning) known.set(meaning.skill, meaning);
  }
  if (known.size === 0) return '';
  const items = Array.from(known.values(), (meaning) => {
    const { code, wording } = meaning.skill;
    const tag = `${openingOf(meaning, undefined, words)}${code}</abbr>`;
    return `<li>${tag} <span class="portfolio-sio-said">${words.escape(wording)}</span></li>\n`;
  });
  const title = words.escape(words.t('Declared skills'));
  return `<details class="portfolio-sio-declared" open>\n<summary>${title}</summary>\n<ul>\n${items.join('')}</ul>\n</details>\n`;
}

type Meaning = Exclude<Resolution, { kind: 'unknown' }>;

function meaningOf({ written, code }: Named, referential: Referential): Meaning | undefined {
  const found = code ? resolveCode(code, referential) : resolveWording(written, referential);
  return found && found.kind !== 'unknown' ? found : undefined;
}

function openingOf(meaning: Meaning, ticked: boolean | undefined, { escape, t }: Words): string {
  const { skill, kind } = meaning;
  const isOther = kind === 'otherOption';
  const state = isOther ? 'other' : ticked === true ? 'ticked' : ticked === false ? 'open' : '';
  const classes = ['portfolio-sio-code', ...(state ? [`portfolio-sio-${state}`] : [])];
  const option = isOther ? ` · ${t('option {option}', { option: meaning.option })}` : '';
  const title = escape(`${skill.code} · ${skill.wording}${option}`);
  return `<abbr class="${classes.join(' ')}" title="${title}">`;
}
