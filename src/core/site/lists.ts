import type { Section } from '../report/section.ts';
import { markup, NOTHING, relativeAddress, when, type Html } from './html.ts';
import { type Page, realisationCount } from './pageShell.ts';
import type { Realisation, Site } from './siteModel.ts';

/** The sections as headings, in the words of the official table. */
export const SECTION_TITLE: Readonly<Record<Section, string>> = {
  formation: 'En cours de formation',
  stage1: 'En milieu professionnel, première année',
  stage2: 'En milieu professionnel, seconde année',
};

/** So many réalisations stand on the start page itself: as many as any real table had. */
const ON_START_PAGE = 50;
/** How many lines a list has on one page, so that none is heavy. */
export const ON_LIST_PAGE = 60;

/** Things of one page of a list, and where the other pages are. */
export interface ListPage<T> {
  readonly path: string;
  /** From 1. */
  readonly number: number;
  readonly items: readonly T[];
  readonly all: readonly string[];
}

/** A long list in pages: `realisations.html`, `realisations-2.html`… One page where it is empty. */
export function inPages<T>(items: readonly T[], name: string, size: number): ListPage<T>[] {
  const count = Math.max(1, Math.ceil(items.length / size));
  const all = Array.from({ length: count }, (_, index) =>
    index === 0 ? `${name}.html` : `${name}-${index + 1}.html`,
  );
  return all.map((path, index) => ({
    ...{ path, all, number: index + 1 },
    items: items.slice(index * size, (index + 1) * size),
  }));
}

/** The other pages of a list; nothing where there is but one. */
export function pageNumbers({ path, all }: ListPage<unknown>): Html {
  const links = all.map((each, index) => {
    const here = each === path ? markup` aria-current="page"` : NOTHING;
    return markup`<li><a href="${relativeAddress(path, each)}"${here}>${index + 1}</a></li>`;
  });
  return when(
    all.length > 1,
    () =>
      markup`<nav class="numeros" aria-label="Pages de cette liste">
        <ul>
          ${links}
        </ul>
      </nav>`,
  );
}

/** Réalisations by section, each with its period and the competencies that it mobilises. */
function realisationList(from: string, realisations: readonly Realisation[]): Html {
  const sections = Object.entries(SECTION_TITLE).flatMap(([id, title]) => {
    const own = realisations.filter(({ section }) => section === id);
    const lines = own.map((each) => realisationLine(from, each));
    return own.length === 0
      ? []
      : [
          markup`<h3>${title}</h3>
            <ul class="liste">
              ${lines}
            </ul>
`,
        ];
  });
  return markup`${sections}`;
}

function realisationLine(from: string, { page, title, period, competencies }: Realisation): Html {
  const codes = competencies.map(
    ({ competency: { code, wording } }) => markup` <abbr title="${wording}">${code}</abbr>`,
  );
  const dated = period === '' ? NOTHING : markup` <span class="periode">${period}</span>`;
  const own = markup`<a href="${relativeAddress(from, page)}">${title}</a>`;
  return markup`<li>${own}${dated}<span class="codes">${codes}</span></li>
`;
}

/** All réalisations on the start page, or what leads to them where they are many. */
export function realisationsOnStart({ realisations }: Site): Html {
  if (realisations.length <= ON_START_PAGE) return realisationList('index.html', realisations);
  const lines = Object.entries(SECTION_TITLE).map(([id, title]) => {
    const count = realisations.filter(({ section }) => section === id).length;
    return markup`<li>${title}\u00a0: ${realisationCount(count)}</li>`;
  });
  return markup`<ul>
      ${lines}
    </ul>
    <p><a href="realisations.html">Toutes les réalisations, par cadre et par date</a></p>`;
}

/** The pages of a long list; none where the start page holds it. */
export function realisationPages({ realisations }: Site): Page[] {
  if (realisations.length <= ON_START_PAGE) return [];
  return inPages(realisations, 'realisations', ON_LIST_PAGE).map((page) => ({
    path: page.path,
    title: page.number === 1 ? 'Réalisations' : `Réalisations, page ${page.number}`,
    main: markup`<h1>Réalisations professionnelles</h1>
      <p>${realisationCount(realisations.length)}, page ${page.number} sur ${page.all.length}.</p>
      <section aria-labelledby="liste">
        <h2 id="liste">Par cadre et par date</h2>
        ${realisationList(page.path, page.items)}
      </section>
      ${pageNumbers(page)}`,
  }));
}
