import { fold } from '../text/fold.ts';

/** What Windows keeps for its devices, whatever ending follows. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d|conin|conout)$/;

/** The longest name, in characters: the whole path of a page stays far below what Windows takes. */
const LONGEST = 60;

/**
 * A name for a page, a file or a place in a page that every system takes and every address writes as
 * it is: `mise-en-place-d-un-serveur-glpi`. `otherwise` stands in for a text that has no letter of it.
 */
export function slugOf(text: string, otherwise: string): string {
  const words = fold(text.slice(0, 500)).replace(/[^a-z\d]+/g, '-');
  const whole = words.replace(/^-+|-+$/g, '');
  const isLong = whole.length > LONGEST;
  // Cut between words, where there are any.
  const slug = isLong
    ? whole
        .slice(0, LONGEST + 1)
        .replace(/(.)-[^-]*$/, '$1')
        .slice(0, LONGEST)
    : whole;
  if (slug === '') return otherwise;
  return DEVICE.test(slug) ? `${slug}-${otherwise}` : slug;
}

/** Gives every name once: whoever comes second with the same gets `-2` behind it. */
export class UniqueNames {
  readonly #taken: Set<string>;
  /** Where to look for a free number: thousands may ask for the same name. */
  readonly #next = new Map<string, number>();

  constructor(reserved: Iterable<string> = []) {
    this.#taken = new Set(reserved);
  }

  /** `name`, or the first of `name-2`, `name-3`… that is free; `ending` comes behind the number. */
  take(name: string, ending = ''): string {
    const asked = `${name}${ending}`;
    const numbered = (count: number) => (count === 1 ? asked : `${name}-${count}${ending}`);
    let count = this.#next.get(asked) ?? 1;
    while (this.#taken.has(numbered(count))) count += 1;
    this.#next.set(asked, count + 1);
    const found = numbered(count);
    this.#taken.add(found);
    return found;
  }
}

/**
 * Where the copy of a file stands, by its path in the portfolio: `stage-1/docs/Plan réseau.PDF` becomes
 * `stage-1/docs/plan-reseau.pdf`.
 */
export function copiedName(path: string, names: UniqueNames): string {
  const steps = path.split('/');
  const file = steps.pop() ?? '';
  const [, name = file, ending = ''] = /^(.+?)(\.[a-z\d]{1,10})?$/i.exec(file) ?? [];
  const folders = steps.map((step) => slugOf(step, 'dossier'));
  return names.take([...folders, slugOf(name, 'fichier')].join('/'), ending.toLowerCase());
}

/** What a file is, by its ending: `PDF`. */
export function endingOf(path: string): string {
  return (/\.([a-z\d]+)$/i.exec(path)?.[1] ?? 'fichier').toUpperCase();
}
