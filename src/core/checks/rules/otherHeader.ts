import type { Referential } from '../../referential/referential.ts';
import { resolveCode } from '../../referential/resolve.ts';
import { findCodes } from '../../referential/writtenCode.ts';
import { HEADER_LIMIT } from '../../report/frontMatter.ts';
import { lineEnd } from '../../text/lines.ts';
import type { Finding, Rule } from '../problem.ts';
import { namesList } from '../../report/fieldNames.ts';

/** How each language of headers begins and ends; the first group is what stands between. */
const LANGUAGES = {
  TOML: /^(?:\+\+\+|---[ \t]*toml)[ \t]*\r?\n([^]*?)\r?\n(?:\+\+\+|---)[ \t]*(?:\r?\n|$)/,
  JSON: /^(?:(?:;;;|---[ \t]*json)[ \t]*\r?\n)?(\{[^]*?\r?\n\}|\{.*\})[ \t]*(?:\r?\n|$)/,
} as const;

const KEY = /(?:^|[{,])\s*["']?([\p{L}_][\p{L}\p{M}\p{N}_-]*)["']?[ \t]*[=:]/gmu;

/**
 * A header in TOML or JSON that names skills: it is right as it stands, and it is not read. No report
 * has one: `checkNearReport` asks for it.
 */
export const otherHeader: Rule = {
  problems: {
    'header-other-language': {
      severity: 'information',
      message: (args, t) =>
        t(
          'This header is in {language}: only YAML between two lines “---” is read as a report.',
          args,
        ),
    },
  },
};

/** That problem of a text that is no report. Whatever else such headers hold is none of ours. */
export function* otherHeaderIn(text: string, referential: Referential): Generator<Finding> {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const head = text.slice(start, start + HEADER_LIMIT);
  if (!/^(?:\+\+\+|;;;|\{|---[ \t]*(?:toml|json))/.test(head)) return;
  for (const [language, pattern] of Object.entries(LANGUAGES)) {
    const [, source] = pattern.exec(head) ?? [];
    if (source === undefined) continue;
    const isList = [...source.matchAll(KEY)].some(([, name = '']) => namesList(name));
    const isSkill = findCodes(source).some(
      (code) => resolveCode(code, referential).kind !== 'unknown',
    );
    if (!isList || !isSkill) return;
    const span = { start, end: lineEnd(text, start) };
    yield { code: 'header-other-language', args: { language }, span, fixes: [] };
    return;
  }
}
