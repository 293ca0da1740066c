import { printablePage } from '../../text/printablePage.ts';
import { escapeXml } from '../../table/workbook/xmlText.ts';
import type { FicheLack } from '../buildFiche.ts';
import type { Fiche, FichePart } from '../fiche.ts';
import { nameOf } from '../ficheName.ts';
import { FICHE_TEXT, headLines, OPTION_TEXT, type FormText } from '../officialFiche.ts';
import { partHtml, type PictureAddress } from './partHtml.ts';

/** What the page says beside the form, which is French. */
export interface FicheHtmlWords {
  /** What stands where the form would be empty: it leads to where that is said. */
  readonly missing: string;
  /** What something that is missing is called, for a screen reader. */
  readonly name: (lack: FicheLack) => string;
}

/**
 * Both sides of the form as the inside of a page’s body, as they will print. What is missing is a
 * button that names what it is (`data-lack`); without `words` its place is empty. Everything that comes
 * from the report is escaped or made safe.
 */
export function ficheHtml(fiche: Fiche, picture: PictureAddress, words?: FicheHtmlWords): string {
  const gap = (lack: FicheLack): string => {
    if (!words) return '';
    const label = escapeXml(`${words.missing}\u00a0: ${words.name(lack)}`);
    const place = `data-lack="${lack}" data-key="${lack}" data-action="lack"`;
    return `<button type="button" class="missing" ${place} aria-label="${label}">${escapeXml(words.missing)}</button>`;
  };
  const value = (lack: FicheLack, text: string | undefined): string =>
    text === undefined ? gap(lack) : escapeXml(text);
  const part = (name: FichePart): string => {
    const html = partHtml(fiche, name, picture);
    return html === '' ? `<p class="blank">${gap(name)}</p>` : `<div class="text">${html}</div>`;
  };
  return [
    `<article class="sheet" lang="fr">${head(fiche, 'recto')}${recto(fiche, { gap, value, part })}${notes(fiche)}</article>`,
    `<article class="sheet" lang="fr">${head(fiche, 'verso')}`,
    `<table class="form"><tbody><tr><td class="free"><h2>${FICHE_TEXT.description}</h2>${part('description')}</td></tr></tbody></table></article>`,
  ].join('');
}

function head({ candidate }: Fiche, side: 'recto' | 'verso'): string {
  const [short, long] = FICHE_TEXT.diploma;
  const lines = headLines(candidate.session, candidate.option).map(({ kind, text }) => {
    const end = side === 'recto' ? FICHE_TEXT.recto : `<br>${FICHE_TEXT.verso}`;
    return `<p class="middle">${text}${kind === 'annex' ? end : ''}</p>`;
  });
  const diploma = `<p><span>${short}<span class="caps">${long}</span></span><span>${FICHE_TEXT.session(candidate.session)}</span></p>`;
  return `<header>${diploma}${lines.join('')}</header>`;
}

interface Places {
  readonly gap: (lack: FicheLack) => string;
  readonly value: (lack: FicheLack, text: string | undefined) => string;
  readonly part: (name: FichePart) => string;
}

function recto(fiche: Fiche, { gap, value, part }: Places): string {
  const { candidate, exam, teamwork, number, competencies } = fiche;
  const label = (text: string) => `<strong>${text.trim()}</strong>`;
  const call = (index: number) => `<sup>${index}</sup>`;
  const [conditions, given] = FICHE_TEXT.conditions;
  const [productions, documentation] = FICHE_TEXT.access;
  const wide = (content: string) => `<tr><td colspan="4">${content}</td></tr>`;
  const lines = OPTION_TEXT[candidate.option].competencies.map(
    ([code, wording]) => `<li>${box(competencies.has(code))} ${wording}</li>`,
  );
  const rows = [
    `<tr><td colspan="3" class="title">${FICHE_TEXT.heading}</td><td>${label(FICHE_TEXT.number)} ${value('number', number && String(number))}</td></tr>`,
    `<tr><td colspan="2">${label(FICHE_TEXT.name)} ${value('name', nameOf(candidate))}</td><td colspan="2">${label(FICHE_TEXT.candidate)} ${value('candidate', candidate.number)}</td></tr>`,
    `<tr><td class="noRight">${label(FICHE_TEXT.exam.ponctuelle)} ${box(exam === 'ponctuelle')}</td><td class="noLeft">${label(FICHE_TEXT.exam.ccf)} ${box(exam === 'ccf')} ${exam ? '' : gap('exam')}</td><td colspan="2">${label(FICHE_TEXT.date)} ${fiche.date ?? (gap('date') || FICHE_TEXT.dateDots)}</td></tr>`,
    wide(`${label(FICHE_TEXT.organisation)}<p>${value('organisation', fiche.organisation)}</p>`),
    wide(`${label(FICHE_TEXT.realisation)}<p>${value('title', fiche.title)}</p>`),
    wide(
      `<p class="dotted"><span>${label(FICHE_TEXT.period)} ${value('period', fiche.period)}</span><span>${label(FICHE_TEXT.place)} ${value('place', fiche.place)}</span></p>` +
        `<p>${label(FICHE_TEXT.teamwork)} ${box(teamwork === 'alone')} ${label(FICHE_TEXT.team.alone)} ${box(teamwork === 'team')} ${label(FICHE_TEXT.team.team)} ${teamwork ? '' : gap('teamwork')}</p>`,
    ),
    wide(
      `${label(FICHE_TEXT.competencies)} ${competencies.size > 0 ? '' : gap('competencies')}<ul class="boxes">${lines.join('')}</ul>`,
    ),
    wide(`${label(conditions)}${call(1)} ${label(given)}${part('conditions')}`),
    wide(`${label(FICHE_TEXT.resources)}${call(2)}${part('resources')}`),
    wide(`${label(productions)}${call(3)} ${label(documentation)}${call(4)}${part('access')}`),
  ];
  const columns = '<col class="c1"><col class="c2"><col class="c3"><col class="c4">';
  return `<table class="form"><colgroup>${columns}</colgroup><tbody>${rows.join('')}</tbody></table>`;
}

function box(isTicked: boolean): string {
  return `<span class="box" role="img" aria-label="${isTicked ? 'coché' : 'non coché'}">${isTicked ? '☒' : '☐'}</span>`;
}

function notes({ candidate: { option } }: Fiche): string {
  const words = (text: FormText) =>
    text.map((each) => (each.italic ? `<em>${each.text}</em>` : each.text)).join('');
  const items = OPTION_TEXT[option].footnotes.map(
    (text, index) => `<p><sup>${index + 1}</sup> ${words(text)}</p>`,
  );
  return `<footer>${items.join('')}</footer>`;
}

/**
 * A fiche as a page that a browser opens and prints to A4, with nothing outside of it and no script.
 */
export function fichePage(fiche: Fiche, picture: PictureAddress, css: string): string {
  const title = escapeXml(`${FICHE_TEXT.title} – ${fiche.title ?? ''}`);
  const body = `<main id="page">${ficheHtml(fiche, picture)}</main>`;
  return printablePage({ language: 'fr', title, css, pictures: true, body });
}
