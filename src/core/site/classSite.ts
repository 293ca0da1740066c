import type { Candidate } from '../portfolio/candidate.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import { isBelow } from '../text/uri.ts';
import { markup, type Html, when } from './html.ts';
import type { NewFiles } from './outputFolder.ts';
import { pageText, realisationCount, STYLE_SHEET } from './pageShell.ts';
import { holdsReports, type ReadyFiles } from './publication.ts';
import type { Site } from './siteModel.ts';
import { slugOf, UniqueNames } from './slugs.ts';

/** Whether a folder, by its URI, is or holds that of a candidate, or reports: it is no place for pages. */
export function holdsAny(
  folder: string,
  candidates: Iterable<{ readonly id: string; readonly portfolio: Portfolio }>,
): boolean {
  for (const { id, portfolio } of candidates) {
    if (id === folder || isBelow(id, folder) || holdsReports(folder, portfolio)) return true;
  }
  return false;
}

/** The pages of one student among those of a class. */
export interface Member {
  readonly name: string;
  readonly candidate: Candidate;
  readonly site: Site;
  readonly ready: ReadyFiles;
}

/**
 * The sites of a class below one start page, for whoever teaches it: each in a folder of its own, as
 * the student would publish it. `members` come in the order in which they are listed.
 */
export function classFiles(
  members: readonly Member[],
  css: string,
  encode: (text: string) => Uint8Array,
): NewFiles {
  const names = new UniqueNames();
  const files = new Map<string, () => Promise<Uint8Array>>();
  const lines = members.map((member) => {
    const folder = names.take(slugOf(member.name, 'etudiant'));
    for (const [path, make] of member.ready.files) files.set(`${folder}/${path}`, make);
    return memberLine(member, folder);
  });
  const page = encode(startPage(lines));
  const sheet = encode(css);
  files.set('index.html', () => Promise.resolve(page));
  files.set(STYLE_SHEET, () => Promise.resolve(sheet));
  return files;
}

function startPage(lines: readonly Html[]): string {
  const title = 'Portfolios de la classe';
  const count = lines.length === 1 ? '1 portfolio' : `${lines.length} portfolios`;
  const main = markup`<h1>${title}</h1>
    <p>${count}, chacun tel que son auteur le publierait. Cette page est pour vous seul.</p>
    <section aria-labelledby="liste">
      <h2 id="liste">Par nom</h2>
      <ul class="liste">
        ${lines}
      </ul>
    </section>`;
  const shell = { name: title, subtitle: 'BTS SIO', ways: [] };
  return pageText({ path: 'index.html', title, kind: 'accueil', main }, shell);
}

function memberLine({ name, candidate, site }: Member, folder: string): Html {
  const facts = [
    `${candidate.option}, session ${candidate.session}`,
    realisationCount(site.realisations.length),
  ];
  return markup`<li>
    <a href="${folder}/index.html">${name}</a>
    <span class="periode">${facts.join(' · ')}</span>
    <span class="codes">${coverage(site)}</span>
  </li>
`;
}

/** What is shown of bloc 1, and what is missing. */
function coverage({ referential, realisations }: Site): Html {
  const competencies = referential.blocs[0]?.competencies ?? [];
  const missing = competencies.filter(
    (competency) =>
      !realisations.some((each) => each.competencies.some((it) => it.competency === competency)),
  );
  const codes = missing.map(
    ({ code, wording }) => markup` <abbr title="${wording}">${code}</abbr>`,
  );
  const shown = competencies.length - missing.length;
  return markup`${shown} des ${competencies.length} compétences du bloc 1${when(
    missing.length > 0 && shown > 0,
    () => markup`\u00a0; il manque${codes}`,
  )}`;
}
