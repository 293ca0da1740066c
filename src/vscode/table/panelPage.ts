import * as vscode from 'vscode';

/** The files of `media/panel` that the page of a panel loads. */
export interface PageFiles {
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
  /** Whether it shows pictures, which stand in the page itself. */
  readonly pictures?: boolean;
}

/** Nothing is loaded but files of the extension itself, and of the scripts those with this nonce. */
export function pageOf(
  webview: vscode.Webview,
  media: vscode.Uri,
  { styles, scripts, pictures = false }: PageFiles,
): string {
  const file = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(media, name)).toString();
  const nonce = crypto.randomUUID();
  const policy = [
    "default-src 'none'",
    `style-src ${webview.cspSource}`,
    `script-src 'nonce-${nonce}'`,
    ...(pictures ? ['img-src data:'] : []),
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
<body><main id="page"></main>${loaded.join('')}</body>
</html>`;
}
