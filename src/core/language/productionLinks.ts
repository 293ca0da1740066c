import { decoded } from '../text/uri.ts';
import type { Report } from '../report/report.ts';
import { readProduction } from '../report/production.ts';
import type { Span } from '../text/span.ts';

/** The address of a production, at its place in the report. */
export interface ProductionLink {
  readonly span: Span;
  /** A web address, or a path relative to the report with its escapes opened. */
  readonly target: { readonly url: string } | { readonly path: string };
}

const WEB = /^https?:\/\//i;
const OTHER_SCHEME = /^(?:[a-z][a-z\d+.-]*:|\/\/|\\)/i;

/** Every production that leads somewhere a click may go: web pages and files near the report. */
export function productionLinks(report: Report): ProductionLink[] {
  return (report.field('productions')?.values ?? []).flatMap(
    ({ value, source, span }): ProductionLink[] => {
      const { target } = readProduction(value);
      if (target === undefined) return [];
      const at = source.lastIndexOf(target);
      const place =
        at < 0 ? span : { start: span.start + at, end: span.start + at + target.length };
      if (WEB.test(target)) return [{ span: place, target: { url: target } }];
      if (OTHER_SCHEME.test(target)) return [];
      return [{ span: place, target: { path: decoded(target.replace(/[#?].*$/, '')) } }];
    },
  );
}
