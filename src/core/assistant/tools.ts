import type { Answer, PortfolioSource, ToolInput } from './source.ts';
import { checkOneReport, getCoverage, listReports, lookUpSkill } from './answers.ts';

/** A tool that a model may call. It looks and never writes. */
export interface Tool {
  readonly name: ToolName;
  /** What the model is told, in English whatever the language of the user. */
  readonly description: string;
  /** A JSON Schema of its input. */
  readonly inputSchema: InputSchema;
  readonly answer: (input: ToolInput, source: PortfolioSource) => Answer | Promise<Answer>;
}

export type ToolName = 'get_coverage' | 'look_up_skill' | 'check_report' | 'list_reports';

export interface InputSchema {
  readonly type: 'object';
  readonly properties: Readonly<Record<string, object>>;
  readonly required?: readonly string[];
  readonly additionalProperties: false;
}

const CANDIDATE = {
  candidate: {
    type: 'string',
    description:
      'The name or the folder of one candidate, where several portfolios are open. Default: all of them.',
  },
} as const;

/** Every tool, in the order in which they are shown. */
export const TOOLS: readonly Tool[] = [
  {
    name: 'get_coverage',
    description:
      'How far a French BTS SIO portfolio covers the official referential: for each bloc, competency and sub-skill, its state and how many reports evidence it. The exam asks for every competency of bloc 1 (B1.x) to be mobilised; drafts do not count. With several candidates and none named, where each of them stands. The numbers of sub-skills are a convention of Portfolio SIO.',
    inputSchema: schema(CANDIDATE),
    answer: getCoverage,
  },
  {
    name: 'look_up_skill',
    description:
      'What the official BTS SIO referential says of a skill: its French wording, bloc, competency, sub-skills and what the jury looks at, with the reports that evidence it. Finds it by code (B1.1, B1.1.5) or by everyday French words (« sauvegarde », « dépannage »).',
    inputSchema: schema(
      {
        query: { type: 'string', description: 'A code, a wording or a few words in French.' },
        option: {
          type: 'string',
          enum: ['SISR', 'SLAM'],
          description: 'The option of the diploma. Default: that of the portfolio.',
        },
        ...CANDIDATE,
      },
      ['query'],
    ),
    answer: lookUpSkill,
  },
  {
    name: 'check_report',
    description:
      'The problems of one report (a Markdown file on one « réalisation professionnelle »), each with its line, a sentence on what is wrong and what the editor offers to do, beside what the report declares.',
    inputSchema: schema(
      {
        report: {
          type: 'string',
          description: 'The path of the report, as list_reports gives it, or its title.',
        },
        ...CANDIDATE,
      },
      ['report'],
    ),
    answer: checkOneReport,
  },
  {
    name: 'list_reports',
    description:
      'The reports of a portfolio by date: title, path, section of the official table, period, whether it is a draft, the codes that it evidences and its productions.',
    inputSchema: schema({
      skill: {
        type: 'string',
        description: 'A code or words: only reports that evidence this skill, or a part of it.',
      },
      ...CANDIDATE,
    }),
    answer: listReports,
  },
];

function schema(properties: InputSchema['properties'], required?: readonly string[]): InputSchema {
  return {
    type: 'object',
    properties,
    ...(required && { required }),
    additionalProperties: false,
  };
}
