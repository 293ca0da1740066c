import assert from 'node:assert/strict';
import type { SessionOptions } from './harness/session.ts';
import { useWorkbench } from './harness/suite.ts';
import { pause } from './harness/wait.ts';

const THEMES: readonly NonNullable<SessionOptions['theme']>[] = ['light', 'dark', 'high contrast'];

for (const theme of THEMES) {
  describe(`VS Code’s Markdown preview in ${theme}`, () => {
    const workbench = useWorkbench({ theme, size: { width: 1500, height: 1100 } });

    it('shows what codes mean and marks what is ticked', async () => {
      const code = workbench();
      await code.openFile('stage-1/tickets-support.md');
      await code.runCommand('Markdown: Open Preview to the Side');
      const frame = code.page
        .locator('iframe.webview')
        .last()
        .contentFrame()
        .frameLocator('#active-frame');
      const ticked = frame.locator('li .portfolio-sio-ticked').first();
      await ticked.scrollIntoViewIfNeeded();
      assert.match((await ticked.getAttribute('title')) ?? '', /^B\d\.\d\S* · \p{Lu}/u);
      const isMarked = await ticked.evaluate((it) => {
        const item = it.closest('li');
        return item !== null && getComputedStyle(item).borderInlineStartWidth !== '0px';
      });
      assert.ok(isMarked, 'the style sheet is there');
      await frame.getByText('Declared skills').waitFor();
      await pause(400);
      await code.screenshot(`markdown-preview-${theme.replaceAll(' ', '-')}`);
    });
  });
}
