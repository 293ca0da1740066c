import type { Locator, Page } from 'playwright-core';
import { pause, plain, waitFor } from './wait.ts';

/** The active text editor. */
export class Editor {
  private readonly root: Locator;

  constructor(private readonly page: Page) {
    this.root = page.locator(
      '.editor-group-container.active .editor-instance .monaco-editor[role="code"]',
    );
  }

  /** The lines that are drawn, from top to bottom. */
  async lines(): Promise<string[]> {
    const found = await this.root.locator('.view-lines .view-line').evaluateAll((lines) =>
      lines.map((line) => ({
        top: line.getBoundingClientRect().top,
        text: line.textContent,
      })),
    );
    // Not `plain`: leading spaces are what YAML lives by.
    return found.sort((a, b) => a.top - b.top).map(({ text }) => text.replaceAll('\u00a0', ' '));
  }

  /** Gives the editor the key strokes. */
  focus(): Promise<void> {
    return this.root.locator('.native-edit-context, textarea.inputarea').first().focus();
  }

  /** Puts the cursor at a line and a column, both counted from 1. */
  async goTo(line: number, column = 1): Promise<void> {
    await this.page.keyboard.press('Control+G');
    await this.page.locator('.quick-input-widget input.input').fill(`:${line}:${column}`);
    await this.page.keyboard.press('Enter');
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await this.focus();
  }

  /** Types at the cursor, key by key. */
  type(text: string): Promise<void> {
    return this.page.keyboard.type(text, { delay: 30 });
  }

  /** Presses a key or a shortcut: `End`, `Enter`, `ControlOrMeta+Z`. */
  press(key: string): Promise<void> {
    return this.page.keyboard.press(key);
  }

  /** Saves what is unsaved (it must be), and waits until it is on disk. */
  async save(): Promise<void> {
    const unsaved = this.page.locator('.tab.active.dirty');
    await unsaved.waitFor();
    await this.press('ControlOrMeta+S');
    await unsaved.waitFor({ state: 'detached' });
  }

  /** The labels of the suggestions, once they show. */
  async suggestions(): Promise<string[]> {
    const rows = this.page.locator('.suggest-widget.visible .monaco-list-row');
    await rows.first().waitFor();
    return (await rows.locator('.label-name').allInnerTexts()).map(plain);
  }

  /** Asks for suggestions at the cursor. */
  async suggest(): Promise<string[]> {
    await this.press('Control+Space');
    return this.suggestions();
  }

  /** What is said of the selected suggestion, in the box beside the list. */
  async suggestionDetails(): Promise<string> {
    const details = this.page.locator('.suggest-details-container:not(.hide) .suggest-details');
    if (!(await details.isVisible())) await this.press('Control+Space');
    return plain(await details.innerText());
  }

  /** Accepts the suggestion that starts with the label, going down the list to it. */
  async accept(label: string): Promise<void> {
    await this.suggestions();
    await pause(300); // the list ignores Enter at first
    const focused = this.page.locator(
      '.suggest-widget.visible .monaco-list-row.focused .label-name',
    );
    await waitFor(`the suggestion “${label}”`, async () => {
      if (plain(await focused.innerText()).startsWith(label)) return true;
      await this.press('ArrowDown');
      return false;
    });
    await this.press('Enter');
    await this.page.locator('.suggest-widget.visible').waitFor({ state: 'hidden' });
  }

  /** What shows when the mouse rests on the first occurrence of a text. */
  async hover(text: string): Promise<string> {
    const hover = this.page.locator('.monaco-hover:not(.hidden) .monaco-hover-content').first();
    return waitFor(`a hover over “${text}”`, async () => {
      const { x, y } = await this.locate(text); // again, when the text has moved under the mouse
      await this.page.mouse.move(x - 60, y + 90);
      await this.page.mouse.move(x, y, { steps: 8 });
      const said = plain(await hover.innerText({ timeout: 4_000 }));
      return !said.startsWith('Loading') && said;
    });
  }

  /** Puts the cursor into the first occurrence of a text and reads the quick fixes there. */
  async quickFixes(text: string): Promise<string[]> {
    const actions = this.page.locator('.action-widget .monaco-list-row.action');
    return waitFor(`quick fixes at “${text}”`, async () => {
      const { x, y } = await this.locate(text);
      await this.page.mouse.click(x, y);
      await this.press('ControlOrMeta+.'); // again, when a busy workbench has lost it
      await actions.first().waitFor({ timeout: 4_000 });
      return (await actions.allInnerTexts()).map(plain);
    });
  }

  /** Applies the quick fix that starts with the title. */
  async fix(text: string, title: string): Promise<void> {
    await this.quickFixes(text);
    const action = this.page.locator('.action-widget .monaco-list-row.action', { hasText: title });
    await action.first().click();
    await action.first().waitFor({ state: 'hidden' });
  }

  /** The middle of the first drawn occurrence of a text, in pixels of the window. */
  private locate(text: string): Promise<{ x: number; y: number }> {
    return waitFor(`“${text}” in the editor`, () =>
      this.root.locator('.view-lines').evaluate(findText, text),
    );
  }
}

/** Runs in the page: a text may be spread over several of the elements that draw a line. */
function findText(lines: Element, wanted: string): { x: number; y: number } | undefined {
  for (const line of lines.querySelectorAll('.view-line')) {
    const start = line.textContent.replaceAll('\u00a0', ' ').indexOf(wanted);
    if (start < 0) continue;
    const range = document.createRange();
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    let passed = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const length = node.textContent?.length ?? 0;
      const at = (offset: number) => Math.min(Math.max(offset - passed, 0), length);
      if (start >= passed && start < passed + length) range.setStart(node, at(start));
      if (start + wanted.length <= passed + length) {
        range.setEnd(node, at(start + wanted.length));
        const box = range.getBoundingClientRect();
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }
      passed += length;
    }
  }
  return undefined;
}
