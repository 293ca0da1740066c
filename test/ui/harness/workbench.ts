import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { Editor } from './editor.ts';
import { startSession, type Session, type SessionOptions } from './session.ts';
import { View } from './view.ts';
import { pause, plain, waitFor } from './wait.ts';

/** Opens VS Code with the extension on a copy of a portfolio; close it after the tests. */
export const openWorkbench = async (options?: SessionOptions): Promise<Workbench> =>
  new Workbench(await startSession(options));

/** VS Code as its user has it: every method acts as a hand would and reads what an eye would. */
export class Workbench {
  readonly page: Page;
  /** The editor that has the focus. */
  readonly editor: Editor;

  constructor(private readonly session: Session) {
    this.page = session.page;
    this.editor = new Editor(session.page);
  }

  /** Addresses on the network that something asked for; there should be none. */
  get foreignRequests(): readonly string[] {
    return this.session.foreignRequests;
  }

  /** The page of the panel that is open; panels that are closed leave their frame for a moment. */
  get webview(): FrameLocator {
    return this.page.locator('iframe.webview').last().contentFrame().frameLocator('#active-frame');
  }

  /** The absolute path of a file of the open folder. */
  path(name: string): string {
    return join(this.session.folder, ...name.split('/'));
  }

  /** The text of a file of the open folder, as it is on disk. */
  read(name: string): Promise<string> {
    return readFile(this.path(name), 'utf8');
  }

  /** Opens a file by its path in the folder, with `/`. */
  async openFile(name: string): Promise<Editor> {
    const [, folder = '', base = name] = /^(?:(.*)\/)?(.*)$/.exec(name) ?? [];
    await this.quickInput(
      'ControlOrMeta+P',
      name,
      (label, detail) => label === base && detail.includes(folder),
    );
    await this.page.waitForSelector(`.tab.active[data-resource-name="${base}"]`);
    await this.editor.focus();
    return this.editor;
  }

  /** Runs a command by the title that the command palette shows (with its category). */
  async runCommand(title: string): Promise<void> {
    await this.quickInput('F1', `>${title}`, (label) => label === title);
  }

  /** Answers VS Code’s own file dialog with a path from the open folder. */
  async choosePath(name: string): Promise<void> {
    const input = this.page.locator('.quick-input-widget input.input');
    const wayUp = this.page.locator('.quick-input-widget .label-name', { hasText: /^\.\.$/ });
    const path = this.path(name);
    await input.waitFor();
    await waitFor('the path chosen in the dialog', async () => {
      await input.fill(path);
      await pause(700); // the dialog looks it up, and at first puts its own path over it
      if ((await input.inputValue()) !== path) return false;
      await this.page.keyboard.press('Enter');
      // It is gone, or a question of ours is in its place; a busy one goes to the folder instead.
      const isClosed = async () =>
        !(await input.isVisible()) ||
        ((await input.inputValue()) !== path && (await wayUp.count()) === 0);
      return waitFor('the dialog closed', isClosed, 5_000);
    });
  }

  /** Runs a command whose own questions then show in the box at the top. */
  async startCommand(title: string): Promise<void> {
    await this.pickRow('F1', `>${title}`, (label) => label === title);
    await this.page.locator('.quick-input-title:visible').waitFor();
  }

  /** Opens a view container by its icon in the activity bar; its views are then in reach. */
  async openContainer(title: string): Promise<void> {
    const icon = this.page.locator(`.activitybar .action-item:has([aria-label^="${title}"])`);
    if (!(await icon.getAttribute('class'))?.includes('checked')) await icon.click();
    await this.page.waitForSelector('.sidebar .pane-header', { state: 'attached' });
    await this.extensionStarted();
  }

  /** Waits until the views have lines or words; the extension host of a busy machine starts late. */
  private async extensionStarted(): Promise<void> {
    const drawn = this.page.locator('.sidebar .pane-body .monaco-list-row, .sidebar .welcome-view');
    await waitFor('lines in the sidebar', async () => (await drawn.count()) > 0, 120_000);
  }

  /** A view of the sidebar by its title. */
  view(title: string): View {
    return new View(this.page, title);
  }

  /** The rows of the Problems panel as text: files first, each followed by its problems. */
  async problems(): Promise<string[]> {
    const panel = this.page.locator('.markers-panel');
    if (!(await panel.isVisible())) await this.runCommand('Problems: Focus on Problems View');
    const rows = panel.locator('.monaco-list-row');
    await rows
      .or(panel.locator('.message-box-container'))
      .locator('visible=true')
      .first()
      .waitFor();
    return texts(rows);
  }

  /** The texts of the messages to the user, once there is one. */
  notifications(): Promise<string[]> {
    return waitFor('a message to the user', async () => {
      const messages = (await this.messages()).locator('.notification-list-item-message');
      const found = await texts(messages);
      return found.length > 0 && found;
    });
  }

  /** Waits for a message to the user that matches, in full. */
  notification(wanted: RegExp): Promise<string> {
    return waitFor(`a message like ${String(wanted)}`, async () =>
      (await this.notifications()).find((text) => wanted.test(text)),
    );
  }

  /** Presses a button of a message to the user. */
  async pressButton(title: string): Promise<void> {
    await (await this.messages()).locator('.monaco-button', { hasText: title }).first().click();
  }

  /** The texts of the status bar. */
  statusBar(): Promise<string[]> {
    return texts(this.page.locator('.part.statusbar .statusbar-item'));
  }

  /** Keeps a picture of the window as `out/screenshots/<name>.png`. */
  async screenshot(name: string): Promise<void> {
    await this.page.screenshot({ path: join('out', 'screenshots', `${name}.png`) });
  }

  close(): Promise<void> {
    return this.session.close();
  }

  /**
   * Toasts, or the notification centre where toasts are hidden: see `ServerOptions.testing`. The
   * centre closes with its last message, so it is opened again each time.
   */
  private async messages(): Promise<Locator> {
    const toasts = this.page.locator('.notifications-toasts.visible');
    if (await toasts.isVisible()) return toasts;
    const center = this.page.locator('.notifications-center.visible');
    if (!(await center.isVisible())) await this.runCommand('Notifications: Show Notifications');
    return center;
  }

  /** Picks a row in the box at the top, which is gone then. */
  private async quickInput(...what: Parameters<Workbench['pickRow']>): Promise<void> {
    await this.pickRow(...what);
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  /** Opens the box at the top with a key, fills it and picks the first row that is wanted. */
  private async pickRow(
    key: string,
    text: string,
    wanted: (label: string, detail: string) => boolean,
  ): Promise<void> {
    const widget = this.page.locator('.quick-input-widget');
    const input = widget.locator('input.input');
    const rows = widget.locator('.monaco-list-row');
    let isFirst = true;
    await waitFor(`the row “${text}” in the box at the top`, async () => {
      // All again, when a busy workbench has lost it, or did not know the row yet.
      if (!isFirst && (await widget.isVisible())) await this.page.keyboard.press('Escape');
      isFirst = false;
      await this.page.keyboard.press(key);
      await input.fill(text, { timeout: 2_000 });
      // What is found may move while it is clicked, for the list fills in parts: then it is sought again.
      await waitFor(
        'the row',
        async () => {
          const labels = await textsIn(rows, '.label-name');
          const details = await textsIn(rows, '.label-description');
          const index = labels.findIndex((label, at) => wanted(label, details[at] ?? ''));
          if (index < 0) return false;
          const click = rows.nth(index).click({ timeout: 500 });
          if (
            await click.then(
              () => true,
              () => false,
            )
          )
            return true;
          // A busy window may take the click, and say so too late: then the box is another or gone.
          return !(await widget.isVisible()) || (await input.inputValue()) !== text;
        },
        5_000,
      );
      return true;
    });
  }
}

/** The texts of all that a locator finds, without VS Code's no-break spaces. */
export const texts = async (of: Locator): Promise<string[]> =>
  (await of.allInnerTexts()).map(plain);

/** Of each element that a locator finds, the text of what a selector finds in it first. */
const textsIn = async (of: Locator, selector: string): Promise<string[]> => {
  const found = await of.evaluateAll(
    (all, within) => all.map((each) => each.querySelector(within)?.textContent ?? ''),
    selector,
  );
  return found.map(plain);
};
