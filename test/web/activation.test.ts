import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { EXTENSION_ID } from '../vscode/extensionId.ts';

describe('The extension in the web-worker extension host', () => {
  it('is found and activates', async () => {
    const extension = vscode.extensions.getExtension(EXTENSION_ID);
    assert.ok(extension, 'VS Code does not know the extension');
    await extension.activate();
    assert.equal(extension.isActive, true);
  });

  it('runs in a worker, where there is no Node', () => {
    assert.equal('importScripts' in globalThis, true);
  });
});
