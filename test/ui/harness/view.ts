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

  /** The rows once nothing is being loaded and they have stayed the same for half a second. */
  settled(): Promise<Row[]> {
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
  row(label: string): Promise<Row> {
    return waitFor(`“${label}” in the view “${this.title}”`, async () =>
      (await this.rows()).find((row) => row.label.includes(label)),
    );
  }

  /** Expands the row whose label contains the text, and waits for its children. */
  async expand(label: string): Promise<void> {
    if ((await this.row(label)).expanded !== true) await this.twistie(label).click();
    await waitFor(`the children of “${label}”`, async () => {
      const rows = await this.rows();
      const index = rows.findIndex((row) => row.label.includes(label));
      return (rows[index + 1]?.level ?? 0) > (rows[index]?.level ?? 0);
    });
  }

  /** Collapses the row whose label contains the text. */
  async collapse(label: string): Promise<void> {
    if ((await this.row(label)).expanded === true) await this.twistie(label).click();
    await waitFor(`“${label}” collapsed`, async () => (await this.row(label)).expanded === false);
  }

  /** Clicks on the row whose label contains the text. */
  async click(label: string): Promise<void> {
    await this.locate(label).locator('.label-name').click();
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
