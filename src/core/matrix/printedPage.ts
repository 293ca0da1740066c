import { printablePage } from '../text/printablePage.ts';
import { escapeXml } from '../table/workbook/xmlText.ts';
import type { Translate } from '../l10n/translate.ts';
import { legend } from './matrixWords.ts';

/** What a page says beside the matrix: its style sheet, and words in a language. */
export interface PageWords {
  readonly css: string;
  readonly language: string;
  readonly t: Translate;
}

/**
 * Tables as a page that a browser opens and prints. Without a script nothing can be pressed: keys and
 * targets go.
 */
export function printedPage(
  heading: { readonly title: string; readonly subtitle: string },
  tables: readonly string[],
  { css, language, t }: PageWords,
): string {
  const title = escapeXml(heading.title);
  const sections = tables.map(
    (table) => `<section>${table.replace(/ data-\w+="[^"]*"/g, '')}</section>\n`,
  );
  const body = `
<h1>${title}</h1>
<p>${escapeXml(heading.subtitle)}</p>
${sections.join('')}${legendHtml(t)}
`;
  return printablePage({ language: escapeXml(language), title, css, body });
}

/** The meaning of the signs, below or beside the matrix. */
export function legendHtml(t: Translate): string {
  const items = legend(t).map(
    ([sign, meaning]) => `<li><b>${escapeXml(sign)}</b> ${escapeXml(meaning)}</li>`,
  );
  return `<ul class="legend">${items.join('')}</ul>`;
}
