import type { Report } from '../../../src/core/report/report.ts';
import { readEntry } from '../../../src/core/portfolio/readEntry.ts';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkReport } from '../../../src/core/checks/checkReport.ts';
import { checkNearReport } from '../../../src/core/checks/nearReport.ts';
import type { Finding } from '../../../src/core/checks/problem.ts';
import { completeCode } from '../../unit/support/completeCode.ts';
import { completeHeader } from '../../../src/core/language/headerCompletion.ts';
import { skillAt } from '../../../src/core/language/hover.ts';
import { inlayHints, reportSummary, semanticTokens } from '../../../src/core/language/glance.ts';
import { outlineOf, type OutlineItem } from '../../../src/core/language/outline.ts';
import { productionLinks } from '../../../src/core/language/productionLinks.ts';
import { refactoringsAt } from '../../../src/core/language/refactoring/refactorings.ts';
import { splittableAt } from '../../../src/core/language/refactoring/splitCompetency.ts';
import { splitFrontMatter } from '../../../src/core/report/frontMatter.ts';
import { readPlainHeader } from '../../../src/core/report/plainHeader.ts';
import { readYamlHeader } from '../../../src/core/report/yamlHeader.ts';
import type { Span } from '../../../src/core/text/span.ts';
import { runs } from '../../unit/support/arbitraries.ts';
import { portfolioOf } from '../../unit/support/portfolios.ts';
import { SISR, SLAM } from '../../unit/support/reports.ts';
import {
  ENTRIES,
  FAULTS,
  namesList,
  wholeReport,
  withFault,
} from '../../unit/support/wholeReports.ts';
import { readReport } from '../../../src/core/report/readReport.ts';

const URI = 'file:///p/r.md';

/** Holds a property against reports of every kind. */
function holds(times: number, property: (text: string) => void): void {
  fc.assert(fc.property(wholeReport, property), { numRuns: runs(times) });
}

/** Fails where a list that stands in the header, as far as that goes, is lost without a word. */
function assertKept(text: string): void {
  const yaml = splitFrontMatter(text)?.yaml;
  if (yaml === undefined || !namesList(yaml)) return;
  assert.ok(readEntry(URI, text, SISR) !== undefined || findingsIn(text).length > 0, text);
}

function assertInside({ start, end }: Span, text: string): void {
  assert.ok(0 <= start && start <= end && end <= text.length, `${start}–${end}`);
}

function findingsIn(text: string): readonly Finding[] {
  const read = readReport(text, SISR);
  return read ? checkReport(read) : checkNearReport(text, SISR);
}

function spansIn({ header, body, mentions }: Report): Span[] {
  const fields = [...header.fields.values()];
  return [
    header.frontMatter.span,
    ...header.keys.map(({ span }) => span),
    ...header.errors.map(({ span }) => span),
    ...fields.flatMap(({ nameSpan, valueSpan }) => [nameSpan, valueSpan]),
    ...fields.flatMap(({ values }) => values.map(({ span }) => span)),
    ...mentions.map(({ span }) => span),
    ...body.unread,
  ];
}

/** All that can be asked at one place. */
function askAt(text: string, offset: number, read: Report | undefined): void {
  const portfolio = portfolioOf({});
  const codes = completeCode(text, offset, portfolio);
  const keys = completeHeader(text, offset, { periods: ['13/01/26'], files: [] });
  for (const { start, end } of [codes?.replacing, codes?.inserting, keys?.span].flatMap((s) =>
    s ? [s] : [],
  )) {
    assertInside({ start, end }, text);
    assert.ok(start <= offset && offset <= end);
  }
  if (!read) return;
  const found = skillAt(read, offset, portfolio);
  if (found) assert.ok(found.span.start <= offset && offset <= found.span.end);
  splittableAt(read, offset);
  for (const { edits } of refactoringsAt(read, offset)) {
    for (const { span } of edits) assertInside(span, text);
  }
}

function assertOutline(items: readonly OutlineItem[], text: string): void {
  for (const { span, selection, children } of items) {
    assertInside(span, text);
    assert.ok(span.start <= selection.start && selection.end <= span.end);
    assertOutline(children, text);
  }
}

describe('A whole report, whatever is wrong with it', function () {
  it('is read without a throw, twice the same, with every place inside the text', () => {
    holds(150, (text) => {
      for (const referential of [SISR, SLAM]) {
        const read = readReport(text, referential);
        const again = readReport(text, referential);
        assert.deepEqual(read?.mentions, again?.mentions);
        assert.deepEqual(read?.header, again?.header);
        assert.deepEqual(readEntry(URI, text, referential), readEntry(URI, text, referential));
        if (read) for (const span of spansIn(read)) assertInside(span, text);
      }
      for (const { span } of findingsIn(text)) assertInside(span, text);
    });
  });

  it('names skills at places that say just what was written', () => {
    holds(150, (text) => {
      const read = readReport(text, SISR);
      if (!read) return;
      for (const { span, written, code } of read.mentions) {
        if (code) assert.equal(text.slice(span.start, span.end), written);
      }
      for (const { values } of read.header.fields.values()) {
        for (const { span, source } of values) {
          assert.equal(text.slice(span.start, span.end), source);
        }
      }
      for (const { span, source } of [...read.body.tasks, ...read.body.prose]) {
        assert.equal(text.slice(span.start, span.end), source);
      }
    });
  });

  it('is the same for both readers of headers, and for the portfolio as for the editor', () => {
    holds(150, (text) => {
      const frontMatter = splitFrontMatter(text);
      const plain = frontMatter && readPlainHeader(frontMatter, text);
      if (plain) assert.deepEqual(plain, readYamlHeader(frontMatter, text));
      assert.deepEqual(readEntry(URI, text, SISR), readEntry(URI, text, SISR));
    });
  });

  it('says the same with the line ends of Windows, at the same places', () => {
    holds(150, (made) => {
      const text = made.replace(/\r\n?/g, '\n');
      const windows = text.replace(/\n/g, '\r\n');
      assert.deepEqual(
        saidBy(windows, atLineFeeds(windows)),
        saidBy(text, (offset) => offset),
      );
    });
  });

  it('answers every question at every place', () => {
    holds(15, (text) => {
      const read = readReport(text, SISR);
      for (let offset = 0; offset <= text.length; offset++) askAt(text, offset, read);
      if (!read) return;
      assertOutline(outlineOf(read), text);
      for (const { span } of semanticTokens(read)) assertInside(span, text);
      for (const { span } of productionLinks(read)) assertInside(span, text);
      for (const { offset } of inlayHints(read, { start: 0, end: text.length }, 'all')) {
        assertInside({ start: offset, end: offset }, text);
      }
      reportSummary(read);
    });
  });

  it('is a report as soon as it names a list, or says why it is none', () => {
    holds(300, assertKept);
  });

  for (const [at, entry] of ENTRIES.entries()) {
    const name = entry.split(':', 1)[0] ?? '';
    it(`is a report with every fault before ${name}`, () => {
      for (const fault of FAULTS) assertKept(withFault(fault, at));
    });
  }
});

/** All that is said of a text, each at the place that `at` gives. */
function saidBy(text: string, at: (offset: number) => number): unknown {
  const plain = (written: string) => written.replace(/\r\n/g, '\n');
  const placed = ({ start, end }: Span) => [at(start), at(end)];
  const read = readReport(text, SISR);
  return {
    mentions: read?.mentions.map(({ kind, written, resolution, span }) => [
      ...[kind, plain(written), resolution, placed(span)],
    ]),
    keys: read?.header.keys.map(({ name, span }) => [plain(name), placed(span)]),
    fields: [...(read?.header.fields.values() ?? [])].map((field) => [
      ...[field.id, field.shape, placed(field.nameSpan), placed(field.valueSpan)],
      field.values.map(({ value, source, span }) => [value, plain(source), placed(span)]),
    ]),
    errors: read?.header.errors.map(({ code }) => code),
    // What yaml points at may be a line’s end, or the first half of one.
    findings: findingsIn(text).map(({ code, span }) => [code, at(span.start)]),
  };
}

/** Where an offset of a text with `\r\n` is in the same text with `\n`. */
function atLineFeeds(windows: string): (offset: number) => number {
  return (offset) => offset - (windows.slice(0, offset).match(/\r(?=\n|$)/g)?.length ?? 0);
}
