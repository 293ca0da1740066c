import { withEntities } from '../table/workbook/xmlText.ts';

/** Characters that HTML must not hold: controls but for tab and line ends, lone surrogates, non-characters. */
const NOT_HTML = /[^\P{Cc}\t\n\r]|\p{Cs}|\p{Noncharacter_Code_Point}/gu;

/** A piece of a page: what it holds of others is escaped already. */
export class Html {
  constructor(readonly text: string) {}
}

/** What can stand in a template: words are escaped, pieces of pages go in as they are. */
type Part = Html | readonly Html[] | string | number;

/**
 * A piece of a page from a template; every word that is put into it is escaped. How the template is
 * indented in the source is left out. (Not called `html`: Prettier would lay it out anew.)
 */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const fixed = strings.map((each) => each.replace(/\n\s+/g, '\n'));
  return new Html(
    fixed.reduce((text, each, index) => text + written(parts[index - 1] ?? '') + each),
  );
}

export const NOTHING = new Html('');

/** `piece` where `condition` holds, else nothing. */
export function when(condition: boolean, piece: () => Html): Html {
  return condition ? piece() : NOTHING;
}

/** `text` without what HTML cannot hold. */
export function withoutControls(text: string): string {
  return text.replace(NOT_HTML, '');
}

function written(part: Part): string {
  if (typeof part === 'number') return String(part);
  if (typeof part === 'string') return withEntities(withoutControls(part));
  return part instanceof Html ? part.text : part.map(({ text }) => text).join('');
}

/** The address of one page or file of the site, as a link on another page writes it. */
export function relativeAddress(from: string, to: string): string {
  const folder = from.slice(0, from.lastIndexOf('/') + 1);
  if (to.startsWith(folder)) return to.slice(folder.length);
  return `${'../'.repeat(folder.split('/').length - 1)}${to}`;
}

/** The same read again: the path, from the top of the site, that a link on the page `from` leads to. */
export function pathOfAddress(from: string, address: string): string {
  const folder = from.split('/').slice(0, -1);
  const steps = address.split('/');
  while (steps[0] === '..') {
    steps.shift();
    folder.pop();
  }
  return [...folder, ...steps].join('/');
}
