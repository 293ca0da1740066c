import assert from 'node:assert/strict';
import fc from 'fast-check';
import { anyText, joined, runs } from '../../unit/support/arbitraries.ts';
import { drawn, engine, extended } from '../../unit/support/preview.ts';
import { reportText } from '../../unit/support/reports.ts';

describe('The Markdown preview of a report', () => {
  it('draws any other Markdown as it was', () => {
    const foreign = joined([
      'B1.1.5 ',
      '- [x] ',
      '\n',
      '# ',
      '---\n',
      'title: x\n',
      '`',
      '| ',
      '<b>',
    ]);
    fc.assert(
      fc.property(foreign, (text) => {
        if (/comp|code|skill|tag/i.test(text)) return;
        assert.equal(extended().render(text), engine().render(text));
      }),
      { numRuns: runs(300) },
    );
  });

  it('adds no more than marks, whatever the body', () => {
    const body = joined([
      'B1.1.5',
      ' ',
      '- [x] ',
      '\n',
      '## ',
      '**',
      '[a](b)',
      '<i>',
      '&',
      '"',
      '|',
    ]);
    fc.assert(
      fc.property(fc.oneof(body, anyText), (text) => {
        const report = reportText('competences: []', text);
        const bare = drawn(report)
          .replace(/<span class="portfolio-sio-wording">[^<]*<\/span>/g, '')
          .replace(/<abbr class="portfolio-sio-[^>]*>([^]*?)<\/abbr>/g, '$1');
        const md = engine();
        assert.equal(bare, md.render(report));
      }),
      { numRuns: runs(300) },
    );
  });
});
