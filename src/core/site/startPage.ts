import type { Candidate } from '../portfolio/candidate.ts';
import { OPTION_TITLES } from '../portfolio/profileQuestions.ts';
import { bodyHtml } from './bodyHtml.ts';
import { markup, when, type Html } from './html.ts';
import { realisationsOnStart } from './lists.ts';
import { type Download, type Page, realisationCount, siteName } from './pageShell.ts';
import { competencyPage, type Site } from './siteModel.ts';
import { titleOf, type SiteMap } from './siteMap.ts';
import { pathFrom, type SiteText } from './siteText.ts';
import { endingOf } from './slugs.ts';

const START = 'index.html';

/** The path of the page about the student. */
export const ABOUT_PAGE = 'a-propos.html';

/** What the start page says beside the réalisations. */
export interface StartFacts {
  readonly home: SiteText | undefined;
  readonly downloads: readonly Download[];
}

/** The first page: whose portfolio it is, what it shows, and the way to everything. */
export function startPage(site: Site, map: SiteMap, { home, downloads }: StartFacts): Page {
  const title = siteName(site.owner);
  const words = home && bodyHtml(home, title, map.from(START, home.uri));
  return {
    path: START,
    title,
    kind: 'accueil',
    main: markup`<h1>${title}</h1>
      ${ownerFacts(site.owner)}
      ${when(words !== undefined, () => markup`<div class="texte">${words ?? ''}</div>`)}
      <section aria-labelledby="montre">
        <h2 id="montre">Ce que montre ce portfolio</h2>
        ${shownCompetencies(site)}
      </section>
      <section aria-labelledby="realisations">
        <h2 id="realisations">Réalisations professionnelles</h2>
        ${realisationsOnStart(site)}
      </section>
      ${when(downloads.length > 0, () => downloadList(downloads))}`,
  };
}

function ownerFacts({ option, session, centre, number }: Candidate): Html {
  const facts = [
    ['Diplôme', 'BTS Services informatiques aux organisations'],
    ['Option', `${option}, ${OPTION_TITLES[option]}`],
    ['Session', String(session)],
    ['Centre de formation', centre ?? ''],
    ['Numéro de candidat', number ?? ''],
  ] as const;
  const lines = facts
    .filter(([, value]) => value !== '')
    .map(
      ([label, value]) =>
        markup`<div>
          <dt>${label}</dt>
          <dd>${value}</dd>
        </div>`,
    );
  return markup`<dl class="faits">${lines}</dl>`;
}

/** The competencies of bloc 1, which the exam on the portfolio is about, with how many show each. */
function shownCompetencies({ referential, realisations }: Site): Html {
  const [bloc] = referential.blocs;
  const competencies = bloc?.competencies ?? [];
  const counts = competencies.map(
    (competency) =>
      realisations.filter((each) => each.competencies.some((it) => it.competency === competency))
        .length,
  );
  const shown = counts.filter((count) => count > 0).length;
  const lines = competencies.map((competency, index) => {
    const link = markup`<a href="${competencyPage(competency)}">${competency.wording}</a>`;
    return markup`<li>
      ${link} <span>${competency.code} · ${realisationCount(counts[index] ?? 0)}</span>
    </li>
`;
  });
  return markup`<p>
      ${realisationCount(realisations.length)}\u00a0; ${shown} des ${competencies.length} compétences du
      bloc 1, «\u00a0${bloc?.name ?? ''}\u00a0». <a href="competences.html">Toutes les compétences</a>\u00a0;
      <a href="tableau.html">tableau de synthèse</a>.
    </p>
    <ul class="tuiles">
      ${lines}
    </ul>`;
}

function downloadList(downloads: readonly Download[]): Html {
  const lines = downloads.map(
    ({ label, path }) =>
      markup`<li><a href="${path}">${label}</a> <span>${endingOf(path)}</span></li>`,
  );
  return markup`<section aria-labelledby="telecharger">
    <h2 id="telecharger">Documents à télécharger</h2>
    <ul class="documents">
      ${lines}
    </ul>
  </section>`;
}

/** `a-propos.md` as a page. */
export function aboutPage(text: SiteText, map: SiteMap, root: string): Page {
  const title = titleOf(text, pathFrom(root, text.uri));
  const body = bodyHtml(text, title, map.from(ABOUT_PAGE, text.uri));
  return {
    path: ABOUT_PAGE,
    title,
    main: markup`<h1>${title}</h1>
      <div class="texte">${body}</div>`,
  };
}
