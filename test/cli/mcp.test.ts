import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { TOOLS } from '../../src/core/assistant/tools.ts';
import { bare, classOf, folderWith, portfolioSio, PROGRAM, SISR, SLAM } from './program.ts';

/** Asks a server that the client of the official SDK has started, to its end. */
async function withServer(
  cwd: string,
  ask: (client: Client) => Promise<void>,
  ...args: string[]
): Promise<void> {
  const client = new Client({ name: 'test', version: '1.0.0' });
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: [PROGRAM, 'mcp', ...args],
      cwd,
      env: bare(),
    }),
  );
  try {
    await ask(client);
  } finally {
    await client.close();
  }
}

interface Given {
  readonly candidates?: readonly { readonly candidate: string; readonly folder: string }[];
  readonly problems?: readonly { readonly rule: string; readonly line: number }[];
  readonly reports?: readonly { readonly path: string }[];
  readonly skills?: readonly { readonly code: string }[];
}

async function call(client: Client, name: string, args: object): Promise<Given> {
  const result = await client.callTool({ name, arguments: { ...args } });
  assert.ok(!result.isError, JSON.stringify(result));
  const [content] = result.content as { type: string; text: string }[];
  assert.deepEqual(JSON.parse(content?.text ?? ''), result.structuredContent);
  return result.structuredContent as Given;
}

describe('mcp', () => {
  it('offers the tools of the engine, as ones that only read', () =>
    withServer(folderWith(SISR), async (client) => {
      const { tools } = await client.listTools();
      assert.deepEqual(
        tools.map(({ name, description }) => ({ name, description })),
        TOOLS.map(({ name, description }) => ({ name, description })),
      );
      for (const { annotations, inputSchema } of tools) {
        assert.equal(annotations?.readOnlyHint, true);
        assert.equal(inputSchema.type, 'object');
      }
    }));

  it('answers each of them', () =>
    withServer(folderWith(classOf({ lea: SISR, tom: SLAM })), async (client) => {
      const { candidates } = await call(client, 'get_coverage', {});
      assert.deepEqual(
        candidates?.map(({ candidate }) => candidate),
        ['DURAND Léa', 'MARTIN Tom'],
      );
      const found = await call(client, 'look_up_skill', { query: 'sauvegarde' });
      assert.equal(found.skills?.[0]?.code, 'B1.1.5');
      const { problems } = await call(client, 'check_report', { report: 'tom/appli.md' });
      assert.ok(problems?.some(({ rule, line }) => rule === 'unknown-code' && line === 4));
      const { reports } = await call(client, 'list_reports', { candidate: 'tom' });
      assert.deepEqual(
        reports?.map(({ path }) => path),
        ['tom/appli.md'],
      );
    }));

  it('looks at the files as they are when it is asked, and writes none', async () => {
    const cwd = folderWith(SISR);
    await withServer(cwd, async (client) => {
      writeFileSync(join(cwd, 'new.md'), SLAM['appli.md']);
      const { reports } = await call(client, 'list_reports', {});
      assert.equal(reports?.length, 2);
    });
  });

  it('says in a sentence what was asked wrongly', () =>
    withServer(
      folderWith(SISR),
      async (client) => {
        const wrong = await client.callTool({ name: 'check_report', arguments: { report: 'x' } });
        assert.equal(wrong.isError, true);
        assert.match(JSON.stringify(wrong.content), /Aucun rapport ne s’appelle/);
        await assert.rejects(client.callTool({ name: 'delete_all', arguments: {} }), /no tool/);
      },
      '--lang=fr',
    ));

  it('ends with its client, and refuses a folder that is none', async () => {
    const end = await portfolioSio(['mcp'], { cwd: folderWith(SISR) });
    assert.deepEqual([end.code, end.stdout, end.stderr], [0, '', '']);
    assert.equal((await portfolioSio(['mcp', 'gone'])).code, 2);
  });
});
