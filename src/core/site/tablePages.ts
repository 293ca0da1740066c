import type { Candidate } from '../portfolio/candidate.ts';
import { SECTIONS, type Section } from '../report/section.ts';
import { fieldValues } from '../table/summaryTable.ts';
import { SECTION_ROWS } from '../table/officialForm.ts';
import { FORM_COLUMNS, FORM_TEXT } from '../table/officialWording.ts';
import { formsOf } from '../table/sessions.ts';
import { markup, relativeAddress, when, type Html } from './html.ts';
import { inPages, pageNumbers, type ListPage } from './lists.ts';
import type { Page } from './pageShell.ts';
import type { Realisation, Site } from './siteModel.ts';

/** So many rows stand on one page: more than any table that was ever handed in. */
const ROWS_ON_PAGE = 100;

/** The official table, which prints as the form does; each row leads to its réalisation. */
export function tablePages({ owner, realisations }: Site, mark: string): Page[] {
  return inPages(realisations, 'tableau', ROWS_ON_PAGE).map((list) => ({
    path: list.path,
    title: list.number === 1 ? 'Tableau de synthèse' : `Tableau de synthèse, page ${list.number}`,
    kind: 'tableau',
    main: markup`<h1>${FORM_TEXT.title.trim()}</h1>
      <div class="entete">
        <p>${FORM_TEXT.diploma} · ${FORM_TEXT.session(owner.session)}</p>
        ${head(owner)}
      </div>
      <section class="cadre" tabindex="0" aria-label="Tableau">
        <table class="officiel">
          <caption class="cache">
            Les réalisations par cadre, et les compétences du bloc 1 que chacune mobilise
          </caption>
          <thead>
            ${columnHeads()}
          </thead>
          ${SECTIONS.map((section) => rows(section, list, mark))}
        </table>
      </section>
      ${pageNumbers(list)}`,
  }));
}

function head(owner: Candidate): Html {
  const values = fieldValues(owner);
  const field = (label: string, value: string | undefined): Html => {
    const isLink = label === FORM_TEXT.url && value !== undefined && /^https?:/i.test(value);
    const shown = isLink ? markup`<a href="${value}">${value}</a>` : markup`${value ?? ''}`;
    return when(
      value !== undefined && value !== '',
      () =>
        markup`<div>
          <dt>${label.trim()}</dt>
          <dd>${shown}</dd>
        </div>`,
    );
  };
  const boxes = (['SISR', 'SLAM'] as const)
    .map((option) => `${option === owner.option ? '☒' : '▢'} ${option}`)
    .join('  ');
  return markup`<dl>
    ${field(FORM_TEXT.name, values.get('name'))}${field(FORM_TEXT.number, values.get('number'))}${field(FORM_TEXT.centre, values.get('centre'))}${field(FORM_TEXT.option, boxes)}${when(formsOf(owner.session).asksUrl, () => field(FORM_TEXT.url, values.get('url')))}
  </dl>`;
}

function columnHeads(): Html {
  const [, realisations = '', hint = ''] = FORM_TEXT.corner.split(/\n+/);
  const names = FORM_COLUMNS.map(
    ({ code, competency, subSkills }) =>
      markup`<th scope="col">
        <a href="competences/${code.toLowerCase().replace('.', '-')}.html">${competency}</a><span class="tournee">${subSkills.map((each) => markup`<span>▸ ${each.trim()}</span>`)}</span>
      </th>`,
  );
  const period = markup`<th scope="col">
    <span class="tournee"><span>${FORM_TEXT.period}</span></span>
  </th>`;
  return markup`<tr>
    <th scope="col" class="coin">${realisations}<br>${hint}</th>
    ${period}${names}
  </tr>`;
}

function rows(section: Section, list: ListPage<Realisation>, mark: string): Html {
  const own = list.items.filter((each) => each.section === section);
  // Only whole forms have empty rows: a part of a long table goes on elsewhere.
  const blank = list.all.length > 1 ? 0 : Math.max(0, SECTION_ROWS[section] - own.length);
  if (own.length === 0 && list.all.length > 1) return markup``;
  const empty = markup`<tr class="vide">
    ${Array.from({ length: FORM_COLUMNS.length + 2 }, () => markup`<td></td>`)}
  </tr>
`;
  return markup`<tbody>
    <tr class="partie">
      <th scope="rowgroup" colspan="${FORM_COLUMNS.length + 2}">
        ${FORM_TEXT.section[section].trim()}
      </th>
    </tr>
    ${own.map((each) => row(each, list.path, mark))}${Array.from({ length: blank }, () => empty)}
  </tbody>
`;
}

function row(realisation: Realisation, path: string, mark: string): Html {
  const { page, title, productions, officialPeriod, competencies } = realisation;
  const mobilised = new Set(competencies.map(({ competency }) => competency.code));
  const ticks = FORM_COLUMNS.map(({ code }) => markup`<td>${mobilised.has(code) ? mark : ''}</td>`);
  const list = productions.map(({ label }) => markup`<li>${label}</li>`);
  const link = markup`<a href="${relativeAddress(path, page)}">${title}</a>`;
  return markup`<tr>
    <th scope="row">
      ${link}${when(
        list.length > 0,
        () =>
          markup`<ul>
            ${list}
          </ul>`,
      )}
    </th>
    <td>${officialPeriod}</td>
    ${ticks}
  </tr>
`;
}
