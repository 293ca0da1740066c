import type { Locator, Page } from 'playwright-core';
import { pause, plain, waitFor } from './wait.ts';

/** A row of a tree, as it is drawn. */
export interface Row {
  /** 1 for the outermost rows. */
  readonly level: number;
  readonly label: string;
  /** The fainter text beside the label. */
  readonly description: string;
  /** Absent for a row without children. */
  readonly expanded?: boolean;
  /** What a screen reader says. */
  readonly spoken: string;
}

/** A tree view of the sidebar. */
export class View {
  private readonly pane: Locator;

  constructor(
    private readonly page: Page,
    private readonly title: string,
  ) {
    this.pane = page.locator(`.sidebar .pane:has(> .pane-header[aria-label*="${title}"])`);
  }

  /** The rows that are drawn, from top to bottom. */
  async rows(): Promise<Row[]> {
    const found = await this.pane.locator('.monaco-list-row').evaluateAll((rows) =>
      rows.map((row) => ({
        top: row.getBoundingClientRect().top,
        level: Number(row.getAttribute('aria-level')),
        label: row.querySelector('.label-name')?.textContent ?? '',
        description: row.querySelector('.label-description')?.textContent ?? '',
        expanded: row.getAttribute('aria-expanded'),
        spoken: row.getAttribute('aria-label') ?? '',
      })),
    );
    return found
      .sort((a, b) => a.top - b.top)
      .map(({ level, label, description, expanded, spoken }) => ({
        level,
        label: plain(label),
        description: plain(description),
        ...(expanded === null ? {} : { expanded: expanded === 'true' }),
        spoken: plain(spoken),
      }));
  }

  /** The words of all views of the sidebar, headers and messages included, for a test that fails. */
  private async texts(): Promise<string[]> {
    const panes = await this.page.locator('.sidebar .pane').allInnerTexts();
    return panes.map((text) => plain(text.replace(/\s*\n\s*/g, ', ')));
  }

  /** Opens the view where it is collapsed, as some are at first. */
  async open(): Promise<void> {
    const header = this.pane.locator('> .pane-header');
    if ((await header.getAttribute('aria-expanded')) === 'false') await header.click();
  }

  /** Collapses the view: the others get its room. */
  async close(): Promise<void> {
    const header = this.pane.locator('> .pane-header');
    let y = 300;
    await waitFor(`“${this.title}” collapsed`, async () => {
      if ((await header.getAttribute('aria-expanded')) !== 'true') return true;
      await this.page.mouse.move(640, (y += 20), { steps: 4 }); // a tooltip may lie over it
      await header.click({ position: { x: 20, y: 10 }, timeout: 2_000 }); // not on an action
      return false;
    });
  }

  /** The rows once nothing is being loaded and they have stayed the same for half a second. */
  async settled(): Promise<Row[]> {
    await this.open();
    let before = '';
    return waitFor(`the view “${this.title}” at rest`, async () => {
      const busy = this.page.locator('.sidebar .monaco-progress-container.active');
      await pause(500);
      const rows = await this.rows();
      const last = before;
      before = JSON.stringify(rows);
      return rows.length > 0 && before === last && (await busy.count()) === 0 && rows;
    });
  }

  /** Waits for a row whose label contains the text. */
  async row(label: string): Promise<Row> {
    await this.open();
    return waitFor(
      `“${label}” in the view “${this.title}”`,
      async () => (await this.rows()).find((row) => row.label.includes(label)),
      undefined,
      async () => `There was: ${(await this.texts()).join(' | ')}`,
    );
  }

  /** Waits for a row whose label contains `label` to say `description` behind it. */
  async rowSaying(label: string, description: string): Promise<Row> {
    const said = async () => {
      const found = await this.row(label);
      return found.description.includes(description) && found;
    };
    return waitFor(`“${label}” saying “${description}”`, said);
  }

  /** Expands the row whose label contains the text, and waits for its children. */
  async expand(label: string): Promise<void> {
    await this.toggle(label, true, async () => {
      const rows = await this.rows();
      const index = rows.findIndex((row) => row.label.includes(label));
      return (rows[index + 1]?.level ?? 0) > (rows[index]?.level ?? 0);
    });
  }

  /** Collapses the row whose label contains the text. */
  async collapse(label: string): Promise<void> {
    await this.toggle(label, false, async () => (await this.row(label)).expanded === false);
  }

  /** Clicks, again where the rows have moved under the mouse, until `isDone`. */
  private async toggle(
    label: string,
    expanded: boolean,
    isDone: () => Promise<boolean>,
  ): Promise<void> {
    await waitFor(`“${label}” ${expanded ? 'expanded' : 'collapsed'}`, async () => {
      if (((await this.row(label)).expanded === true) !== expanded) {
        await this.twistie(label).click({ timeout: 5_000 });
      }
      return waitFor('it', isDone, 5_000);
    });
  }

  /** Clicks on the row whose label contains the text. */
  async click(label: string): Promise<void> {
    await this.locate(label).locator('.label-name').click();
  }

  /** Chooses an entry of the menu of the row whose label contains the text. */
  async chooseFromMenu(label: string, entry: string): Promise<void> {
    await this.locate(label).click({ button: 'right' });
    const item = this.page.locator('.monaco-menu .action-item', { hasText: entry }).first();
    await item.waitFor();
    await waitFor(`“${entry}” chosen`, async () => {
      await pause(250); // a menu that has just opened ignores the mouse
      await item.click({ timeout: 2_000 });
      await item.waitFor({ state: 'detached', timeout: 2_000 });
      return true;
    });
  }

  /** Runs an action of the view's title bar, by its tooltip. */
  async runAction(title: string): Promise<void> {
    await this.pane.hover();
    // A view that is alone in its container has its title bar above itself.
    const bars = this.pane.locator('.pane-header').or(this.page.locator('.sidebar .title'));
    await bars.locator(`.action-label[aria-label^="${title}"]:visible`).click();
  }

  private twistie(label: string): Locator {
    return this.locate(label).locator('.monaco-tl-twistie');
  }

  private locate(label: string): Locator {
    const name = this.page.locator('.label-name', { hasText: label });
    return this.pane.locator('.monaco-list-row', { has: name }).first();
  }
}
