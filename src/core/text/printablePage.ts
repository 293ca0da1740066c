/** A page that a browser opens and prints. */
export interface PrintablePage {
  /** As `lang` wants it, escaped as the title is. */
  readonly language: string;
  readonly title: string;
  /** Stands in the page itself. */
  readonly css: string;
  /** Whether pictures stand in it, as data. */
  readonly pictures?: boolean;
  readonly body: string;
}

/** The whole of a page, with nothing outside of it and no script: VS Code itself prints no web view. */
export function printablePage({ language, title, css, pictures, body }: PrintablePage): string {
  const policy = `default-src 'none'; style-src 'unsafe-inline'${pictures ? '; img-src data:' : ''}`;
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${title}</title>
<style>
${css.replace(/<\/style/gi, '')}
</style>
</head>
<body class="page">${body}</body>
</html>
`;
}
