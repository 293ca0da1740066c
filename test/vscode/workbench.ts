/** What the workbench opens with: its folder and, for tests, the extension and the suites. */
export interface WorkbenchAddress {
  readonly port: number;
  /** The absolute path of the folder, or of the `.code-workspace` file, to open. */
  readonly folder: string;
  /** The absolute path of an unpacked extension; needs a server that is `testing`. */
  readonly extension?: string | undefined;
  /** The absolute path of a script whose `run()` runs inside VS Code; needs `testing` too. */
  readonly tests?: string | undefined;
  /** Loads the extension's browser bundle, and the tests, in the web-worker extension host. */
  readonly web?: boolean | undefined;
}

/** The address of the workbench in a browser. */
export function workbenchUrl({ port, folder, extension, tests, web }: WorkbenchAddress): string {
  const remote = (path: string) => `vscode-remote://127.0.0.1:${port}${urlPath(path)}`;
  const payload = [
    ...(extension ? [['extensionDevelopmentPath', remote(extension)]] : []),
    ...(tests ? [['extensionTestsPath', remote(tests)]] : []),
    ...(web ? [['extensionDevelopmentKind', 'web']] : []),
  ];
  const query = payload.length > 0 ? `&payload=${encodeURIComponent(JSON.stringify(payload))}` : '';
  const path = encodeURIComponent(urlPath(folder)).replaceAll('%2F', '/');
  const kind = folder.endsWith('.code-workspace') ? 'workspace' : 'folder';
  return `http://127.0.0.1:${port}/?${kind}=${path}${query}`;
}

/** `C:\a b` becomes `/C:/a b`; other systems' paths stay as they are. */
const urlPath = (path: string): string =>
  path.startsWith('/') ? path : `/${path.replaceAll('\\', '/')}`;
