import type { Production } from '../report/production.ts';
import { bodyHtml } from './bodyHtml.ts';
import type { Addresses } from './bodyPolish.ts';
import { markup, NOTHING, relativeAddress, when, type Html } from './html.ts';
import { SECTION_TITLE } from './lists.ts';
import type { Page } from './pageShell.ts';
import type { DocumentPage, SiteMap } from './siteMap.ts';
import { competencyPage, type Realisation, type ShownCompetency } from './siteModel.ts';
import { endingOf } from './slugs.ts';

/** The réalisations before and after one, in the order of the start page. */
export interface Neighbours {
  readonly before: Realisation | undefined;
  readonly after: Realisation | undefined;
}

/** The page of a réalisation. */
export function reportPage(
  realisation: Realisation,
  { before, after }: Neighbours,
  map: SiteMap,
): Page {
  const { page, uri, title, section, period, competencies, productions, text } = realisation;
  const addresses = map.from(page, uri);
  const body = text && bodyHtml(text, title, addresses);
  const facts = [SECTION_TITLE[section], ...(period === '' ? [] : [period])].join(' · ');
  return {
    path: page,
    title,
    main: markup`<article>
        <header>
          <h1>${title}</h1>
          <p class="sous-titre">${facts}</p>
          ${when(competencies.length > 0, () => chips(page, competencies))}
        </header>
        <div class="colonnes">
          <div class="texte">${body ?? ''}</div>
          <div class="cote">
            ${when(competencies.length > 0, () => skills(page, competencies))}
            ${when(productions.length > 0, () => productionList(productions, addresses))}
          </div>
        </div>
      </article>
      ${neighbourLinks(page, before, after)}`,
  };
}

function chips(page: string, competencies: readonly ShownCompetency[]): Html {
  const items = competencies.map(({ competency }) => {
    const address = relativeAddress(page, competencyPage(competency));
    return markup`<li><a href="${address}">${competency.code} ${competency.wording}</a></li>`;
  });
  return markup`<ul class="puces">
    ${items}
  </ul>`;
}

function skills(page: string, competencies: readonly ShownCompetency[]): Html {
  const items = competencies.map(({ competency, subSkills }) => {
    const address = relativeAddress(page, competencyPage(competency));
    const lines = subSkills.map(({ code, wording }) => markup`<li><b>${code}</b> ${wording}</li>`);
    const own = markup`<a href="${address}">${competency.code} ${competency.wording}</a>`;
    return markup`<li>
      ${own}${when(
        lines.length > 0,
        () =>
          markup`<ul>
            ${lines}
          </ul>`,
      )}
    </li>`;
  });
  return markup`<section aria-labelledby="competences">
    <h2 id="competences">Compétences mobilisées</h2>
    <ul class="competences">
      ${items}
    </ul>
  </section>`;
}

function productionList(productions: readonly Production[], addresses: Addresses): Html {
  const items = productions.map(({ label, target }) => {
    const words = label.trim() === '' ? (target ?? '') : label;
    const address = target === undefined ? undefined : addresses.link(target);
    if (address === undefined) return markup`<li>${words}</li>`;
    const isFile = /(?:^|\/)fichiers\//.test(address);
    const kind = isFile ? markup` <span>${endingOf(address)}</span>` : NOTHING;
    return markup`<li><a href="${address}">${words}</a>${kind}</li>`;
  });
  return markup`<section aria-labelledby="productions">
    <h2 id="productions">Productions</h2>
    <ul class="documents">
      ${items}
    </ul>
  </section>`;
}

function neighbourLinks(
  page: string,
  before: Realisation | undefined,
  after: Realisation | undefined,
): Html {
  const link = (to: Realisation | undefined, words: string, rel: string) =>
    to
      ? markup`<a rel="${rel}" href="${relativeAddress(page, to.page)}"
          ><span>${words}</span> ${to.title}</a>`
      : NOTHING;
  return when(
    before !== undefined || after !== undefined,
    () =>
      markup`<nav class="voisines" aria-label="Autres réalisations">
        ${[link(before, 'Précédente', 'prev'), link(after, 'Suivante', 'next')]}
      </nav>`,
  );
}

/** A Markdown text beside the reports: a procedure, a test record. */
export function documentPage({ page, title, text }: DocumentPage, map: SiteMap): Page {
  const body = bodyHtml(text, title, map.from(page, text.uri));
  return {
    path: page,
    title,
    main: markup`<h1>${title}</h1>
      <div class="texte">${body}</div>`,
  };
}
