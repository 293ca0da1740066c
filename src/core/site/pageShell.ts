import { shorten } from '../l10n/sentences.ts';
import { markup, NOTHING, relativeAddress, when, type Html } from './html.ts';
import { candidateName, type Candidate } from '../portfolio/candidate.ts';

// The pages are for the jury of a French diploma: whatever the language of the editor, they are French.

/** The path of the one style sheet. */
export const STYLE_SHEET = 'style.css';

/** The policy of every page: its own style sheet and its own pictures, nothing else, and no script. */
const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/** A page of the site, without what all pages share. */
export interface Page {
  readonly path: string;
  readonly title: string;
  readonly main: Html;
  /** What it is like for the style sheet: `article`, `tableau`… */
  readonly kind?: string;
}

/** What all pages of a site share. */
export interface Shell {
  readonly name: string;
  readonly subtitle: string;
  /** The pages that every page leads to. */
  readonly ways: readonly Way[];
}

export interface Way {
  readonly title: string;
  readonly path: string;
}

/** A file that the start page offers. */
export interface Download {
  readonly label: string;
  readonly path: string;
}

/** What a site is headed with: the name, where it is shown. */
export function siteName(owner: Candidate): string {
  return candidateName({ name: 'Portfolio professionnel', candidate: owner });
}

/** The longest title that a window and a list of results show. */
const LONGEST_TITLE = 70;

/** A whole page. */
export function pageText(page: Page, shell: Shell): string {
  const { path, title, kind = 'article' } = page;
  return markup`<!DOCTYPE html>
    <html lang="fr">
      <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="${POLICY}">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="referrer" content="no-referrer">
        <meta name="color-scheme" content="light dark">
        <title>${windowTitle(title, shell.name)}</title>
        <link rel="stylesheet" href="${relativeAddress(path, STYLE_SHEET)}">
      </head>
      <body class="${kind}">
        ${pageBody(page, shell)}
      </body>
    </html>
`.text;
}

/** What the body of a page holds. */
export function pageBody({ path, main }: Page, { name, subtitle, ways }: Shell): Html {
  const to = (target: string) => relativeAddress(path, target);
  const items = ways.map((way) => {
    const here = way.path === path ? markup` aria-current="page"` : NOTHING;
    return markup`<li><a href="${to(way.path)}"${here}>${way.title}</a></li>`;
  });
  return markup`<a class="saut" href="#contenu">Aller au contenu</a>
    <header class="bandeau">
      <p><a href="${to('index.html')}">${name}</a> <span>${subtitle}</span></p>
      ${when(
        items.length > 0,
        () =>
          markup`<nav aria-label="Pages du site">
            <ul>
              ${items}
            </ul>
          </nav>`,
      )}
    </header>
    <main id="contenu" tabindex="-1">${main}</main>`;
}

/** As it is written in the page, where some signs are longer than they show. */
function windowTitle(title: string, name: string): string {
  const own = title === name ? '' : ` · ${shorten(oneLine(name), 30)}`;
  for (let limit = LONGEST_TITLE - own.length - 1; limit > 0; limit -= 1) {
    const words = shorten(oneLine(title), limit) + own;
    if (markup`${words}`.text.length <= LONGEST_TITLE) return words;
  }
  return shorten(oneLine(title), LONGEST_TITLE / 8);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** `14 réalisations`, `1 réalisation`, `aucune réalisation`. */
export function realisationCount(count: number): string {
  if (count === 0) return 'aucune réalisation';
  return count === 1 ? '1 réalisation' : `${count} réalisations`;
}
