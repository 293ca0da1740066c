import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until, useScratchFolder } from './support.ts';

const REPORT = `---
titre: Essai
competences: [B1.1.5]
---

# Sauvegarder, B1.1.5

- [x] B2.1 : réseau
`;

/** What VS Code’s own preview draws of a document. */
const drawn = async (document: vscode.TextDocument): Promise<string> =>
  vscode.commands.executeCommand<string>('markdown.api.render', document);

describe('VS Code’s Markdown preview', () => {
  const file = useScratchFolder();

  it('says what the codes of a report mean, by the option of its portfolio', async () => {
    await file.write('portfolio.yaml', 'nom: A\noption: SLAM\n');
    const document = await file.open('rapport.md', REPORT);
    const html = await until('the wording of the other option', async () => {
      const found = await drawn(document);
      return found.includes('Concevoir et développer une solution applicative') ? found : undefined;
    });
    assert.match(html, /<details class="portfolio-sio-declared"/);
    assert.match(html, /portfolio-sio-ticked" title="B2\.1 · Concevoir/);
    // The heading is found by its words as before.
    assert.match(html, /<h1 [^>]*id="sauvegarder-b115"/);
  });

  it('draws what is no report as before', async () => {
    const document = await file.open('notes.md', REPORT.replace('competences', 'autre'));
    assert.doesNotMatch(await drawn(document), /portfolio-sio/);
  });
});
