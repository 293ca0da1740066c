import { splitFrontMatter } from './frontMatter.ts';
import type { FrontMatter, Header } from './header.ts';
import { readPlainHeader } from './plainHeader.ts';
import { readYamlHeader } from './yamlHeader.ts';

/** Reads a header as far as it can be read: an unfinished one gives what it already says. */
export function readHeader(frontMatter: FrontMatter, text: string): Header {
  const header = readPlainHeader(frontMatter, text) ?? readYamlHeader(frontMatter, text);
  const { fenceWords: span } = frontMatter;
  if (!span) return header;
  const error = { code: FENCE_WORDS, span, detail: 'Words stand behind the fence.' };
  return { ...header, errors: [error, ...header.errors] };
}

/** The code of the error that the opening fence is not three dashes alone. */
export const FENCE_WORDS = 'FENCE_WORDS';

/** Whether a text begins with a header that cannot be read whole: unclosed, or no YAML for now. */
export function headerIsBroken(text: string): boolean {
  const frontMatter = splitFrontMatter(text);
  if (!frontMatter) return false;
  return frontMatter.state !== 'closed' || readHeader(frontMatter, text).errors.length > 0;
}
