import type { PagePreview } from '../../core/site/pagePreview.ts';
import { remarkLines } from '../../core/site/publishWords.ts';
import { escapeXml } from '../../core/table/workbook/xmlText.ts';
import { folderUri } from '../../core/text/uri.ts';
import { translate } from '../translate.ts';
import { toolbarHtml } from '../table/panelPage.ts';
import type { CandidateFolder } from '../workspace/candidateFolder.ts';

/** What the panel shows: what can be done, what to know of the page, and the page itself. */
export function panelHtml(page: PagePreview | undefined, { folder }: CandidateFolder): string {
  if (!page) return note([translate('This file has no page.')]);
  const root = folderUri(folder.uri.toString());
  const bar = toolbarHtml(translate('What can be done with the page'), [
    ['openSite', translate('Open in Browser')],
    ['publishSite', translate('Publish')],
  ]);
  const notes = [
    ...(page.isDraft ? [translate('A draft: this page is not published.')] : []),
    ...remarkLines(page.remarks, root, translate),
  ];
  return `${bar}${notes.length > 0 ? note(notes) : ''}<div lang="fr">${page.html}</div>`;
}

function note(lines: readonly string[]): string {
  const items = lines.map((line) => `<li>${escapeXml(line)}</li>`);
  return `<div class="note" role="note"><ul>${items.join('')}</ul></div>`;
}
