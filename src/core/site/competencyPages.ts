import type { Bloc, Competency, SubSkill } from '../referential/skill.ts';
import { markup, relativeAddress, when, type Html } from './html.ts';
import { inPages, ON_LIST_PAGE, pageNumbers, SECTION_TITLE } from './lists.ts';
import { type Page, realisationCount } from './pageShell.ts';
import { competencyPage, type Realisation, type Site } from './siteModel.ts';

/** So many links below sub-skills stand on one page; where there are more, their counts do. */
const LINKS_AT_MOST = 150;

/** All competencies, and a page for each. */
export function competencyPages(site: Site): Page[] {
  const { blocs } = site.referential;
  return [
    {
      path: 'competences.html',
      title: 'Compétences',
      main: markup`<h1>Compétences</h1>
        <p>
          Le référentiel du diplôme, option ${site.referential.option}, et les réalisations qui
          montrent chaque compétence.
        </p>
        ${blocs.map((bloc) => blocList(bloc, site))}`,
    },
    ...blocs
      .flatMap(({ competencies }) => competencies)
      .flatMap((competency) => pagesOf(competency, site)),
  ];
}

function blocList({ code, wording, competencies }: Bloc, site: Site): Html {
  const items = competencies.map((competency) => {
    const count = showing(competency, site).length;
    const link = markup`<a href="${competencyPage(competency)}">${competency.wording}</a>`;
    return markup`<li>${link} <span>${competency.code} · ${realisationCount(count)}</span></li>
`;
  });
  return markup`<section aria-labelledby="${code}">
    <h2 id="${code}">${wording}</h2>
    <ul class="tuiles">
      ${items}
    </ul>
  </section>
`;
}

/** A réalisation that shows a competency, with what of it. */
interface Showing {
  readonly realisation: Realisation;
  readonly subSkills: readonly SubSkill[];
}

function showing(competency: Competency, { realisations }: Site): Showing[] {
  return realisations.flatMap((realisation) => {
    const own = realisation.competencies.find((each) => each.competency === competency);
    return own ? [{ realisation, subSkills: own.subSkills }] : [];
  });
}

function pagesOf(competency: Competency, site: Site): Page[] {
  const shown = showing(competency, site);
  const path = competencyPage(competency);
  const links = shown.reduce((sum, { subSkills }) => sum + Math.max(1, subSkills.length), 0);
  const isShort = links <= LINKS_AT_MOST;
  const lists = inPages(isShort ? [] : shown, path.replace(/\.html$/, ''), ON_LIST_PAGE);
  return lists.map((list) => ({
    path: list.path,
    title: `${competency.code} ${competency.wording}`,
    main: markup`<h1>${competency.code} ${competency.wording}</h1>
      <p class="sous-titre">${competency.bloc.wording}</p>
      <p>
        ${realisationCount(shown.length)}\u00a0: voir aussi
        <a href="../competences.html">toutes les compétences</a>.
      </p>
      ${when(list.number === 1, () => subSkillSections(competency, shown, isShort, path))}
      ${when(
        !isShort,
        () =>
          markup`<section aria-labelledby="montre">
              <h2 id="montre">Ce qui la montre</h2>
              <ul class="liste">
                ${list.items.map((each) => line(list.path, each))}
              </ul>
            </section>
            ${pageNumbers(list)}`,
      )}`,
  }));
}

function subSkillSections(
  competency: Competency,
  shown: readonly Showing[],
  isShort: boolean,
  path: string,
): Html {
  const own = competency.subSkills.map((subSkill) => {
    const found = shown.filter(({ subSkills }) => subSkills.includes(subSkill));
    return subSkillSection(`${subSkill.code} ${subSkill.wording}`, found, isShort, path);
  });
  const alone = shown.filter(({ subSkills }) => subSkills.length === 0);
  const rest = 'La compétence, sans plus de précision';
  return markup`${own}${when(alone.length > 0, () => subSkillSection(rest, alone, isShort, path))}`;
}

function subSkillSection(
  title: string,
  found: readonly Showing[],
  isShort: boolean,
  path: string,
): Html {
  const lines = found.map(({ realisation }) => line(path, { realisation, subSkills: [] }));
  const isList = isShort && found.length > 0;
  const count = realisationCount(found.length);
  return markup`<h2>${title}</h2>
    ${
      isList
        ? markup`<ul class="liste">
            ${lines}
          </ul>
`
        : markup`<p>${count.charAt(0).toUpperCase() + count.slice(1)}.</p>
`
    }`;
}

function line(from: string, { realisation, subSkills }: Showing): Html {
  const { page, title, section, period } = realisation;
  const facts = [SECTION_TITLE[section], period].filter((each) => each !== '').join(' · ');
  const codes = subSkills.map(({ code }) => code).join(', ');
  const link = markup`<a href="${relativeAddress(from, page)}">${title}</a>`;
  return markup`<li>
    ${link}
    <span class="periode">${facts}</span>${when(codes !== '', () => markup` <span class="codes">${codes}</span>`)}
  </li>
`;
}
