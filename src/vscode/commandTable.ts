import * as vscode from 'vscode';

type Run = (...args: never[]) => unknown;

/**
 * The commands that menus and the palette offer. They are there from the first moment on, for whoever
 * clicks before the extension has started: the first that is run starts it. None is ever taken away to
 * be given anew, since a click may come in between.
 */
export class CommandTable implements vscode.Disposable {
  readonly #runs = new Map<string, Run>();
  readonly #registered: vscode.Disposable;
  readonly #ids: ReadonlySet<string>;

  /** @param start starts the extension, which then says what each command does. */
  constructor({ extension }: vscode.ExtensionContext, start: () => Promise<void>) {
    const { contributes } = extension.packageJSON as {
      readonly contributes: { readonly commands: readonly { readonly command: string }[] };
    };
    this.#ids = new Set(contributes.commands.map(({ command }) => command));
    const commands = [...this.#ids].map((id) =>
      vscode.commands.registerCommand(id, async (...args: never[]): Promise<unknown> => {
        if (!this.#runs.has(id)) await start();
        const run = this.#runs.get(id);
        if (!run) throw new Error(`Nothing says what the command ${id} does.`);
        return run(...args);
      }),
    );
    this.#registered = vscode.Disposable.from(...commands);
  }

  /** Says what a command does; one that no menu offers is registered with it. */
  set(id: string, run: Run): vscode.Disposable {
    if (!this.#ids.has(id)) return vscode.commands.registerCommand(id, run);
    if (this.#runs.has(id)) throw new Error(`The command ${id} is there twice.`);
    this.#runs.set(id, run);
    return new vscode.Disposable(() => this.#runs.delete(id));
  }

  dispose(): void {
    this.#registered.dispose();
  }
}
