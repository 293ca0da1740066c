import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { testedPackage } from '../vscode/extensionFolder.ts';
import { mustNpm } from '../vscode/process.ts';
import { useWorkbench } from './harness/suite.ts';
import { waitFor } from './harness/wait.ts';

describe('The packed extension', () => {
  const tested = testedPackage();
  const vsix = tested ?? resolve('out', 'portfolio-sio.vsix');
  before(async () => {
    if (!tested) await mustNpm(['run', 'package', '--', '--out', vsix], resolve('.'));
  });
  const workbench = useWorkbench({ vsix, size: { width: 1280, height: 2000 } }); // the whole list

  it('holds what runs and nothing else', async () => {
    const files = Object.keys(unzipSync(await readFile(vsix)));
    const shipped =
      /^extension\/(dist\/(node\/[\w-]+|web\/extension)\.js|dist\/fonts\/[^/]+|(l10n|media|docs\/problems|schemas|snippets)\/|docs\/portfolio-json\.md$|[^/]+$)/;
    assert.deepEqual(
      files.filter((name) => name.startsWith('extension/') && !shipped.test(name)),
      [],
    );
    assert.ok(files.includes('extension/dist/node/extension.js'));
    assert.ok(files.includes('extension/dist/web/extension.js'));
    const parts = files.filter((name) => name.startsWith('extension/dist/node/'));
    const built = tested ? parts : await readdir(resolve('dist', 'node'));
    assert.equal(parts.length, built.length);
    assert.ok(parts.some((name) => name.includes('tablePdf')));
  });

  it('installs and activates', async () => {
    await workbench().runCommand('Developer: Show Running Extensions');
    const row = workbench().page.locator('.runtime-extensions-editor .monaco-list-row', {
      hasText: 'Portfolio SIO',
    });
    await waitFor('the activation', async () => /Activation: \d+ ?ms/.test(await row.innerText()));
  });
});
