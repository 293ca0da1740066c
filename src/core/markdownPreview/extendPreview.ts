import type MarkdownIt from 'markdown-it';
import type { RenderRule } from 'markdown-it/lib/renderer.mjs';
import type Token from 'markdown-it/lib/token.mjs';
import type { Translate } from '../l10n/translate.ts';
import { referentialFor, type Referential } from '../referential/referential.ts';
import { markReport, TOKENS, type Named } from './markReport.ts';
import { closingTag, declaredList, openingTag, wordingBelow, type Words } from './previewHtml.ts';
import { readReport } from '../report/readReport.ts';

/** What the preview of a report is given beside its text. */
export interface PreviewContext {
  /** The referential of the portfolio that a document belongs to; undefined for a text alone. */
  readonly referentialOf: (document: unknown) => Referential;
  readonly t: Translate;
}

/** What is a report depends on no option; which skills are meant is known when tokens are drawn. */
const EITHER = referentialFor('SISR');

/**
 * Extends VS Code’s own preview: in a report, codes say their official wording, what is ticked is
 * marked, and the skills of the header are listed above the text. Any other Markdown stays as it is.
 */
export function extendPreview(md: MarkdownIt, { referentialOf, t }: PreviewContext): MarkdownIt {
  md.core.ruler.push('portfolio_sio', (state) => {
    const report = readReport(state.src, EITHER);
    if (report) markReport(state, report);
  });
  const words: Words = { escape: (text) => md.utils.escapeHtml(text), t };
  const rule =
    (draw: (token: Token, own: Referential) => string): RenderRule =>
    (tokens, index, _options, env) => {
      const token = tokens[index];
      return token ? draw(token, referentialOf(documentIn(env))) : '';
    };
  Object.assign(md.renderer.rules, {
    [TOKENS.open]: rule((token, own) => openingTag(token.meta as Named, own, words)),
    [TOKENS.close]: rule((token, own) => closingTag(token.meta as Named, own)),
    [TOKENS.below]: rule((token, own) => wordingBelow(token.meta as Named, own, words)),
    [TOKENS.declared]: rule((token, own) => declaredList(token.meta as Named[], own, words)),
  });
  return md;
}

/** What VS Code says of the text that is drawn: its address, where it is that of a document. */
function documentIn(env: unknown): unknown {
  return typeof env === 'object' && env !== null && 'currentDocument' in env
    ? env.currentDocument
    : undefined;
}
