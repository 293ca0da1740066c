import * as vscode from 'vscode';
import { escapeXml } from '../../core/table/workbook/xmlText.ts';

/** The files of `media/panel` that the page of a panel loads. */
export interface PageFiles {
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
  /** The pictures that it shows: those that stand in the page itself, or files that the panel may read. */
  readonly pictures?: 'inPage' | 'files';
  /** Whether what it shows has a `main` of its own. */
  readonly hasMain?: boolean;
}

const PICTURES = {
  none: () => [],
  inPage: () => ['img-src data:'],
  files: (webview: vscode.Webview) => [`img-src ${webview.cspSource}`],
} as const;

/** Nothing is loaded but files of the extension itself, and of the scripts those with this nonce. */
export function pageOf(
  webview: vscode.Webview,
  media: vscode.Uri,
  { styles, scripts, pictures, hasMain = false }: PageFiles,
): string {
  const file = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(media, name)).toString();
  const page = hasMain ? 'div' : 'main';
  const nonce = crypto.randomUUID();
  const policy = [
    "default-src 'none'",
    `style-src ${webview.cspSource}`,
    `script-src 'nonce-${nonce}'`,
    ...PICTURES[pictures ?? 'none'](webview),
  ].join('; ');
  const links = styles.map((name) => `<link rel="stylesheet" href="${file(name)}">`);
  const loaded = scripts.map((name) => `<script nonce="${nonce}" src="${file(name)}"></script>`);
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
${links.join('\n')}
</head>
<body><${page} id="page"></${page}>${loaded.join('')}</body>
</html>`;
}

/** The buttons above what a panel shows: each tells its page’s `action`, and may say that it is pressed. */
export function toolbarHtml(
  label: string,
  actions: readonly (readonly [id: string, title: string, pressed?: boolean])[],
): string {
  const buttons = actions.map(([id, title, pressed]) => {
    const state = pressed === undefined ? '' : ` aria-pressed="${pressed}"`;
    return `<button type="button" data-action="${id}" data-key="${id}"${state}>${escapeXml(title)}</button>`;
  });
  return `<div role="toolbar" aria-label="${escapeXml(label)}">${buttons.join('')}</div>`;
}
