import { setImmediate } from 'node:timers/promises';
import * as vscode from 'vscode';

interface Line {
  readonly label: string;
  readonly hasChildren: boolean;
}

/** How a section ends: « En cours de formation · 7 rapports ». */
const COUNT = / · (\d+)\D*$/;

type Provider = vscode.TreeDataProvider<Line>;

interface Shown {
  readonly provider: Provider;
  readonly view: vscode.TreeView<Line>;
}

/** The trees that the extension makes from now on, by the ids of their views. */
export class Trees implements vscode.Disposable {
  readonly #shown = new Map<string, Shown>();
  readonly #original = vscode.window.createTreeView;
  /** How often any of them was drawn again. */
  redrawn = 0;

  constructor() {
    const createTreeView: typeof vscode.window.createTreeView = (id, options) => {
      const view = this.#original(id, options);
      const provider = options.treeDataProvider as Provider;
      this.#shown.set(id, { provider, view: view as vscode.TreeView<unknown> as Shown['view'] });
      provider.onDidChangeTreeData?.(() => (this.redrawn += 1));
      return view;
    };
    Object.assign(vscode.window, { createTreeView });
  }

  /** How many reports the view of reports says that each section holds, those of all candidates together. */
  async counts(): Promise<number[]> {
    const shown = this.#shown.get('portfolioSio.reports');
    if (!shown) throw new Error('The extension has made no view of reports.');
    const roots = (await shown.provider.getChildren()) ?? [];
    const counts = new Map<string, number>();
    for (const root of roots) {
      // eslint-disable-next-line no-await-in-loop -- nobody opens a whole class at once
      for (const { label } of await sectionsOf(root, shown.provider)) {
        const [suffix = '', count] = COUNT.exec(label) ?? [];
        const section = label.slice(0, label.length - suffix.length);
        counts.set(section, (counts.get(section) ?? 0) + Number(count ?? 0));
      }
    }
    return [...counts.values()];
  }

  /** Opens the lines of every view, two levels deep. */
  async openAll(): Promise<void> {
    for (const { provider, view } of this.#shown.values()) {
      // eslint-disable-next-line no-await-in-loop -- a click after the other
      const lines = (await provider.getChildren()) ?? [];
      for (const line of lines.filter(({ hasChildren }) => hasChildren)) {
        // eslint-disable-next-line no-await-in-loop
        await view.reveal(line, { expand: 2, select: false, focus: false });
      }
    }
  }

  dispose(): void {
    Object.assign(vscode.window, { createTreeView: this.#original });
  }
}

/** The line itself where there is one candidate, else what is below the candidate’s line. */
async function sectionsOf(root: Line, provider: Provider): Promise<readonly Line[]> {
  if (COUNT.test(root.label)) return [root];
  await setImmediate(); // each candidate in a turn of its own: what opens them all is not measured
  return (await provider.getChildren(root)) ?? [];
}
