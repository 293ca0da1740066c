import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { OPTIONS } from '../../src/core/referential/skill.ts';
import { referentialFor } from '../../src/core/referential/referential.ts';
import { sourceFiles } from './sourceFiles.ts';

/** Whoever reads the bytes of a file, and which files these are. */
const READERS: Readonly<Record<string, string>> = {
  'src/vscode/workspace/files.ts': 'reports and profiles',
  'src/vscode/workspace/ownFolders.ts': 'a few files, for a sign of a portfolio',
  'src/vscode/workspace/readNow.ts': 'a form or a filled table that the user has chosen',
  'src/vscode/workspace/writeFile.ts': 'what was exported',
  'src/vscode/table/exportPdf.ts': 'our fonts',
  'src/vscode/matrix/printMatrix.ts': 'our style sheet',
  'src/vscode/matrix/classPanel.ts': 'our style sheet',
  'src/vscode/fiche/printFiche.ts': 'our style sheet, for a page to print',
  'src/vscode/portfolio/openSample.ts': 'our sample, to copy it',
  'src/vscode/site/outputFolder.ts': 'productions, to copy them',
  'src/vscode/site/readSite.ts': 'our style sheet',
};

describe('The referential', () => {
  const sources = sourceFiles('src');

  it('is the one that is bundled: no other module knows its data', () => {
    const naming = sources.filter(({ text }) => /bts-sio-\d+\.json/.test(text));
    assert.deepEqual(
      naming.map(({ path }) => path),
      ['src/core/referential/referential.ts'],
    );
    for (const option of OPTIONS) {
      const { skills } = referentialFor(option);
      assert.ok(skills.length > 50 && referentialFor(option).skills === skills, option);
    }
  });

  it('is read from no folder: whoever reads files reads others', () => {
    const readers = sources.filter(({ text }) => /\.readFile\(|\.openTextDocument\(\{/.test(text));
    assert.deepEqual(readers.map(({ path }) => path).sort(), Object.keys(READERS).sort());
    for (const { path, text } of sources) assert.doesNotMatch(text, /\bJSON\.parse\(/, path);
    for (const { path, text } of sources.filter(({ text: of }) => /\breadText\(/.test(of))) {
      const others =
        path === 'src/cli/files/settings.ts' ? text.replace("'settings.json'", '') : text;
      assert.doesNotMatch(others, /\.json|referentialOf|setReferential/i, path);
    }
  });

  it('is named by no setting', () => {
    const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      readonly contributes: {
        readonly configuration: { readonly properties: Readonly<Record<string, object>> };
      };
    };
    const settings = Object.keys(contributes.configuration.properties);
    assert.ok(settings.includes('portfolioSio.option'));
    assert.deepEqual(
      settings.filter((name) => /referential|référentiel|skills|competenc/i.test(name)),
      [],
    );
  });

  it('is said to be so in the threat model', () => {
    const row = /^\| The referential \| (.*?) \|/m.exec(
      readFileSync('docs/threat-model.md', 'utf8'),
    );
    assert.match(row?.[1] ?? '', /bundled with the extension; no setting and no folder/);
  });
});
