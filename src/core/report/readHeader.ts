import { splitFrontMatter, type FrontMatter } from './frontMatter.ts';
import type { Header } from './header.ts';
import { readPlainHeader } from './plainHeader.ts';
import { readYamlHeader } from './yamlHeader.ts';

/** Reads a header as far as it can be read: an unfinished one gives what it already says. */
export function readHeader(frontMatter: FrontMatter, text: string): Header {
  return readPlainHeader(frontMatter, text) ?? readYamlHeader(frontMatter, text);
}

/** Whether a text begins with a header that cannot be read whole: unclosed, or no YAML for now. */
export function headerIsBroken(text: string): boolean {
  const frontMatter = splitFrontMatter(text);
  if (!frontMatter) return false;
  return frontMatter.state !== 'closed' || readHeader(frontMatter, text).errors.length > 0;
}
