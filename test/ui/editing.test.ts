import assert from 'node:assert/strict';
import { useWorkbench } from './harness/suite.ts';
import { eventually, waitFor } from './harness/wait.ts';

const REPORT = 'formation/sauvegarde-borg.md';

describe('Writing a report', () => {
  const workbench = useWorkbench();

  /** Puts the cursor before the bracket that closes the list of the report. */
  const goToEndOfList = async () => {
    const editor = await workbench().openFile(REPORT);
    const text = (await workbench().read(REPORT)).split('\n');
    const line = text.findIndex((each) => each.startsWith('competences:'));
    await editor.goTo(line + 1, (text[line] ?? '').indexOf(']') + 1);
    return editor;
  };
  const listLine = async () =>
    (await workbench().editor.lines()).find((line) => line.startsWith('competences:'));

  it('offers the codes by itself, in the official order, without those already there', async () => {
    const editor = await goToEndOfList();
    await editor.type(', B');
    await eventually(async () => {
      const offered = await editor.suggestions();
      assert.deepEqual(offered.slice(0, 3), ['B1.1', 'B1.1.1', 'B1.1.2']);
      assert.ok(!offered.includes('B1.1.5'), 'B1.1.5 is already in the list');
    });
    await workbench().screenshot('completion');
    await editor.press('Escape');
  });

  it('finds a code by its wording, without accents, and writes it', async () => {
    const editor = workbench().editor;
    await editor.press('Backspace');
    await editor.type('presence'); // no code, no accent: a part of the wording
    await editor.accept('B1.3');
    await waitFor('the code in the list', async () =>
      ((await listLine()) ?? '').includes('competences: [B1.1.5, B2.3.2, B1.3]'),
    );
  });

  it('finds codes by everyday words, several of them too, and no template among them', async () => {
    const editor = await goToEndOfList();
    const found: readonly [string, string][] = [
      ['projet', 'B1.4'],
      ['ticket', 'B1.2.1'],
      ['mot de passe', 'B3.3.1'],
      ['c2', 'B1.2'],
    ];
    for (const [words, code] of found) {
      /* eslint-disable no-await-in-loop -- all in one editor */
      await editor.type(`, ${words}`);
      await eventually(async () => {
        const offered = await editor.suggestions();
        assert.equal(offered[0], code, `${words}: ${offered.join()}`);
        assert.ok(
          offered.every((label) => /^B\d/.test(label)),
          offered.join(),
        );
      });
      await workbench().screenshot(`completion-${words.replaceAll(' ', '-')}`);
      await editor.press('Escape');
      for (let typed = words.length + 2; typed > 0; typed -= 1) {
        await editor.press('Backspace');
      }
      await editor.press('Escape');
      /* eslint-enable no-await-in-loop */
    }
  });

  it('explains a code when the mouse rests on it', async () => {
    await eventually(async () => {
      const text = await workbench().editor.hover('B1.1.5');
      assert.match(text, /B1\.1\.5 · Gérer des sauvegardes/);
      assert.match(text, /B1\.1 Gérer le patrimoine informatique/);
      assert.match(text, /Les sauvegardes sont réalisées dans les conditions prévues/);
    });
    await workbench().screenshot('hover');
  });

  it('tells of a code that does not exist, and mends it with one click', async () => {
    const editor = await goToEndOfList();
    await editor.press('End');
    await editor.press('ArrowLeft');
    await editor.type(', B1.1.9');
    await editor.press('Escape');
    const problems = await waitFor('the problem', async () => {
      const found = await workbench().problems();
      return found.some((row) => row.includes('B1.1.9')) && found;
    });
    assert.ok(
      problems.some((row) => row.includes('B1.1.9 does not exist: B1.1 ends with B1.1.6.')),
    );
    await workbench().screenshot('problem');
    await editor.fix('B1.1.9', 'Replace with B1.1.6');
    await waitFor('the mended list', async () => (await listLine())?.includes('B1.3, B1.1.6]'));
    await editor.save();
    assert.match(
      await workbench().read(REPORT),
      /competences: \[B1\.1\.5, B2\.3\.2, B1\.3, B1\.1\.6\]/,
    );
  });

  it('offers codes in a task item of the body', async () => {
    const editor = await workbench().openFile(REPORT);
    await editor.press('ControlOrMeta+End');
    await editor.press('Enter');
    await editor.type('- [x] B1.2');
    await waitFor('what was typed at the top of the list', async () => {
      const [first, second] = await editor.suggestions();
      return first === 'B1.2' && second === 'B1.2.1';
    });
    await editor.accept('B1.2.1');
    await waitFor('the code', async () =>
      (await editor.lines()).some((line) => line === '- [x] B1.2.1'),
    );
  });
});
