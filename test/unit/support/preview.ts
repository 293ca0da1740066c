import MarkdownIt from 'markdown-it';
import { english } from '../../../src/core/l10n/translate.ts';
import { extendPreview } from '../../../src/core/markdownPreview/extendPreview.ts';
import { SISR, SLAM } from './reports.ts';

const options = { html: true, linkify: true };

/** markdown-it as VS Code sets it up: front matter is a token of its own, which draws nothing here. */
export function engine(): MarkdownIt {
  const md = new MarkdownIt(options);
  md.block.ruler.before('fence', 'front_matter', (state, start, _end, silent) => {
    const end = /^---\n[^]*?\n---(?:\n|$)/.exec(state.src);
    if (start !== 0 || !end || silent) return false;
    state.push('front_matter', '', 0).hidden = true;
    state.line = end[0].trimEnd().split('\n').length;
    return true;
  });
  md.renderer.rules.front_matter = () => '<!--header-->';
  return md;
}

/** The same with our preview; the document `slam.md` belongs to a portfolio of that option. */
export function extended(): MarkdownIt {
  const referentialOf = (document: unknown) => (document === 'slam.md' ? SLAM : SISR);
  return extendPreview(engine(), { referentialOf, t: english });
}

/** A text as the preview of our extension shows it. */
export function drawn(text: string, currentDocument?: string): string {
  const md = extended();
  return md.renderer.render(md.parse(text, {}), md.options, { currentDocument });
}
