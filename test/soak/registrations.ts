import * as vscode from 'vscode';

type Register = (...args: readonly unknown[]) => vscode.Disposable;

/** Where listeners and providers are registered. */
const PLACES: readonly object[] = [
  vscode.workspace,
  vscode.window,
  vscode.languages,
  vscode.commands,
];
const NAMES =
  /^(?:onDid|onWill|register|create(?:FileSystemWatcher|TreeView|Diagnostic|Output|Status))/;

/**
 * Counts what the extension registers with VS Code from now on and has not disposed of again. The
 * suites’ own registrations count as well: there are none while a day is driven.
 */
export class Registrations implements vscode.Disposable {
  /** How many there are more than at the beginning. */
  open = 0;
  readonly #undo: (() => void)[] = [];

  constructor() {
    for (const place of PLACES) {
      for (const [name, register] of Object.entries(place)) {
        const isOpen = Object.getOwnPropertyDescriptor(place, name)?.configurable === true;
        if (!isOpen || !NAMES.test(name) || typeof register !== 'function') continue;
        this.#follow(place, name, register as Register);
      }
    }
    if (this.#undo.length < 20) throw new Error('VS Code’s interface cannot be followed.');
  }

  dispose(): void {
    for (const undo of this.#undo) undo();
  }

  #follow(place: object, name: string, register: Register): void {
    const followed: Register = (...args) => {
      const registration = register(...args);
      this.open += 1;
      const dispose = registration.dispose.bind(registration);
      let isOpen = true;
      return Object.assign(registration, {
        dispose: () => {
          if (isOpen) this.open -= 1;
          isOpen = false;
          return dispose() as unknown;
        },
      });
    };
    const before = Object.getOwnPropertyDescriptor(place, name) ?? {};
    Object.defineProperty(place, name, { value: followed, configurable: true, enumerable: true });
    this.#undo.push(() => Object.defineProperty(place, name, before));
  }
}
