import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { blankForm } from '../../src/core/table/blankForm.ts';
import { fillForm } from '../../src/core/table/fillForm.ts';
import type { TableRow } from '../../src/core/table/summaryTable.ts';
import { until, useScratchFolder } from './support.ts';

const COMMAND = 'portfolioSio.importTable';

function rowOf(title: string, codes: readonly string[] = ['B1.1']): TableRow {
  const competencies = new Set(codes);
  const productions = [{ label: 'Guide', target: 'https://exemple.fr/guide.pdf' }];
  return { uri: '', title, productions, period: '13/01/26 au 07/02/26', competencies };
}

function table(formation: readonly TableRow[], stage1: readonly TableRow[] = []): Uint8Array {
  const filled = fillForm(blankForm(2026), {
    candidate: { option: 'SISR', session: 2026 },
    sections: [
      { section: 'formation', rows: formation },
      { section: 'stage1', rows: stage1 },
      { section: 'stage2', rows: [] },
    ],
  });
  assert.ok('ok' in filled);
  return filled.ok;
}

/** In a folder with a profile of its own, which makes it a candidate. */
describe('Importing a filled table', () => {
  const scratch = useScratchFolder();
  const isThere = async (name: string) => {
    try {
      await vscode.workspace.fs.stat(scratch.uri(name));
      return true;
    } catch {
      return false;
    }
  };
  const read = async (name: string) =>
    new TextDecoder().decode(await vscode.workspace.fs.readFile(scratch.uri(name)));
  /** Imports a table, accepting whatever is asked as it stands. */
  const imported = async (name: string, bytes: Uint8Array, isDone: () => Promise<boolean>) => {
    const file = await scratch.write(name, bytes);
    const running = vscode.commands.executeCommand(COMMAND, file);
    await until(`the reports of ${name}`, async () => {
      if (await isDone()) return true;
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return undefined;
    });
    await running;
  };

  before(async () => {
    await scratch.write('portfolio.yaml', 'nom: DURAND\noption: SISR\nsession: 2026\n');
    await scratch.write(
      'stage-1/mes-tickets.md',
      '---\nintitule: Tickets\ncompetences: [B1.2.1]\n---\n\nMon texte.\n',
    );
    await until('the folder known as a portfolio', async () => {
      await vscode.commands.executeCommand(
        'portfolioSio.copyTableAsMarkdown',
        scratch.uri('portfolio.yaml'),
      );
      const known = await vscode.env.clipboard.readText();
      return (known.includes('Tickets') && !known.includes('GLPI')) || undefined;
    });
  });

  it('writes one report a row, in the folder of its section, and completes those that are there', async () => {
    const rows = [rowOf('Serveur GLPI', ['B1.1', 'B1.4'])];
    await imported('tableau.xlsx', table(rows, [rowOf('Tickets', ['B1.2'])]), () =>
      isThere('formation/serveur-glpi.md'),
    );
    assert.match(
      await read('formation/serveur-glpi.md'),
      /^---\nintitule: Serveur GLPI\ncadre: formation\nperiode: 13\/01\/26 au 07\/02\/26\ncompetences:\n {2}- B1\.1\n {2}- B1\.4\nproductions:\n {2}- "\[Guide\]\(https:\/\/exemple\.fr\/guide\.pdf\)"\n---\n/,
    );
    const completed = await until('the report that is there completed', async () => {
      const text = await read('stage-1/mes-tickets.md');
      return text.includes('periode') ? text : undefined;
    });
    assert.equal(
      completed,
      [
        '---',
        'intitule: Tickets',
        'cadre: stage1',
        'periode: 13/01/26 au 07/02/26',
        'competences: [B1.2.1]',
        'productions: ["[Guide](https://exemple.fr/guide.pdf)"]',
        '---',
        '',
        'Mon texte.',
        '',
      ].join('\n'),
    );
  });

  it('writes nothing over a file of the same name', async () => {
    await scratch.write('formation/borg.md', 'Mes notes.\n');
    await imported('autre.xlsx', table([rowOf('Borg')]), () => isThere('formation/borg-2.md'));
    assert.equal(await read('formation/borg.md'), 'Mes notes.\n');
  });

  it('writes nothing where a file is no table of réalisations', async () => {
    const before = (await vscode.workspace.findFiles('**/*.md')).length;
    const files = {
      'vide.xlsx': blankForm(2026),
      'texte.xlsx': new TextEncoder().encode('no workbook'),
      'papier.xlsx': new TextEncoder().encode('%PDF-1.7'),
    };
    for (const [name, bytes] of Object.entries(files)) {
      // eslint-disable-next-line no-await-in-loop -- each tells something of its own
      await vscode.commands.executeCommand(COMMAND, await scratch.write(name, bytes));
    }
    assert.equal((await vscode.workspace.findFiles('**/*.md')).length, before);
  });
});
