import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import {
  CallToolRequestSchema,
  ErrorCode,
  ListToolsRequestSchema,
  McpError,
  type CallToolResult,
} from '@modelcontextprotocol/sdk/types.js';
import type { PortfolioSource } from '../../core/assistant/source.ts';
import { TOOLS } from '../../core/assistant/tools.ts';
import { checkFile } from '../check/problems.ts';
import { EXIT, UserMistake, type Asked, type Exit, type Workplace } from '../command.ts';
import { shownPath } from '../files/nodeDisk.ts';
import { readPortfolios } from '../files/portfolios.ts';

/** The version of the package, put in by the build. */
declare const VERSION: string;

/**
 * `mcp [folder…]`: a server of the Model Context Protocol over standard input and output, until its
 * client goes. Its tools look and never write; each looks at the files as they are when it is called.
 */
export async function mcp(asked: Asked, place: Workplace): Promise<Exit> {
  await readPortfolios(asked.words, place); // says at once what cannot be read
  const { server } = new McpServer(
    { name: 'portfolio-sio', version: VERSION },
    { capabilities: { tools: {} } },
  );
  server.setRequestHandler(ListToolsRequestSchema, () => ({
    tools: TOOLS.map(({ name, description, inputSchema }) => ({
      name,
      description,
      inputSchema: { ...inputSchema, required: [...(inputSchema.required ?? [])] },
      annotations: { readOnlyHint: true, openWorldHint: false },
    })),
  }));
  server.setRequestHandler(CallToolRequestSchema, ({ params }) =>
    answer(params.name, params.arguments ?? {}, asked.words, place),
  );
  const gone = new Promise((resolve) => process.stdin.once('end', resolve).once('close', resolve));
  await server.connect(new StdioServerTransport());
  await gone;
  return EXIT.fine;
}

async function answer(
  name: string,
  input: Readonly<Record<string, unknown>>,
  folders: readonly string[],
  place: Workplace,
): Promise<CallToolResult> {
  const tool = TOOLS.find((each) => each.name === name);
  if (!tool) throw new McpError(ErrorCode.InvalidParams, `There is no tool ${name}.`);
  const said = (text: string) => [{ type: 'text' as const, text }];
  try {
    const answered = await tool.answer(input, await sourceOf(folders, place));
    if ('problem' in answered) return { isError: true, content: said(answered.problem) };
    return {
      content: said(JSON.stringify(answered.data)),
      structuredContent: { ...answered.data },
    };
  } catch (error) {
    if (!(error instanceof UserMistake)) throw error;
    return { isError: true, content: said(error.message) };
  }
}

async function sourceOf(folders: readonly string[], place: Workplace): Promise<PortfolioSource> {
  const { entries } = await readPortfolios(folders, place);
  const { cwd, t } = place;
  return {
    candidates: entries,
    pathOf: (uri) => shownPath(uri, cwd),
    check: async (uri) => {
      const entry = entries.find(({ portfolio }) => portfolio.report(uri));
      return entry && checkFile(uri, entry);
    },
    t,
  };
}
