import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import * as vscode from 'vscode';
import type { PreviewExtension } from '../../src/core/markdownPreview/handOn.ts';
import { until, useScratchFolder } from '../host/support.ts';
import { EXTENSION_ID } from '../vscode/extensionId.ts';

/** VS Code’s preview runs in the other host here: what it is given is asked for by hand. */
describe('VS Code’s Markdown preview in a browser', () => {
  const file = useScratchFolder();

  it('is given the meaning of codes, by the option of the portfolio', async () => {
    const extension = vscode.extensions.getExtension<PreviewExtension<MarkdownIt>>(EXTENSION_ID);
    assert.ok(extension);
    const { extendMarkdownIt } = await extension.activate();
    const md = extendMarkdownIt(new MarkdownIt());
    await file.write('portfolio.yaml', 'nom: A\noption: SLAM\n');
    const currentDocument = await file.write('r.md', '---\ncompetences: [B1.1.5]\n---\n');
    const tokens = md.parse('---\ncompetences: [B1.1.5]\n---\n\n- [x] B2.1\n', {});
    const html = await until('the wording of the other option', () => {
      const found = md.renderer.render(tokens, md.options, { currentDocument });
      return found.includes('Concevoir et développer une solution applicative') ? found : undefined;
    });
    assert.match(html, /portfolio-sio-declared[^]*portfolio-sio-ticked/);
  });
});
