import { escapeXml } from '../../core/table/workbook/xmlText.ts';

/** The buttons above what a panel shows: each tells its page’s `action`. */
export function toolbarHtml(
  label: string,
  actions: readonly (readonly [id: string, title: string])[],
): string {
  const buttons = actions.map(
    ([id, title]) =>
      `<button type="button" data-action="${id}" data-key="${id}">${escapeXml(title)}</button>`,
  );
  return `<div role="toolbar" aria-label="${escapeXml(label)}">${buttons.join('')}</div>`;
}
