import assert from 'node:assert/strict';
import { tablePreview } from '../../../src/core/table/preview.ts';
import type { SummaryTable } from '../../../src/core/table/summaryTable.ts';

const WORDS = { missing: 'to fill in', tick: '{code} of {title}' };

function preview(title: string, period = '13/01/26 au 07/02/26'): string {
  const row = {
    uri: 'file:///p/a%20b.md',
    title,
    productions: [{ label: 'Plan <b>' }],
    period,
    competencies: new Set(['B1.2']),
  };
  const table: SummaryTable = {
    candidate: { lastName: 'Durand', option: 'SLAM', session: 2026 },
    sections: [
      { section: 'formation', rows: [row] },
      { section: 'stage1', rows: [] },
      { section: 'stage2', rows: [] },
    ],
  };
  return tablePreview(table, 'X', WORDS);
}

describe('tablePreview', () => {
  it('has the rows of the form, filled and blank', () => {
    const rows = preview('GLPI').match(/<tr class="row">/g) ?? [];
    assert.equal(rows.length, 10 + 7 + 7);
    assert.match(preview('GLPI'), /☒ SLAM/);
    assert.match(preview('GLPI'), /▢ SISR/);
    assert.match(preview('GLPI'), /NOM et prénom : DURAND/);
  });

  it('leads from a title to the report and from a tick to the place', () => {
    const html = preview('GLPI');
    assert.ok(html.includes('<button type="button" data-uri="file:///p/a%20b.md">GLPI</button>'));
    assert.match(html, /data-code="B1\.2" aria-label="B1\.2 of GLPI">X</);
    assert.equal(html.match(/class="tick"/g)?.length, 1);
  });

  it('marks what is missing, in the profile and in a report', () => {
    const html = preview('GLPI', '');
    const fields = [...html.matchAll(/class="missing" data-profile="(\w+)"/g)].map(([, id]) => id);
    assert.deepEqual(fields, ['number', 'centre', 'url']);
    assert.equal(html.match(/class="missing" data-uri/g)?.length, 1);
  });

  it('says a title as it is, whatever signs are in it', () => {
    assert.ok(preview('R&D : $& et $1').includes('aria-label="B1.2 of R&amp;D : $&amp; et $1"'));
  });

  it('shows what a report says as text, whatever it says', () => {
    const html = preview('"><script>alert(1)</script>');
    assert.ok(!html.includes('<script>'));
    assert.ok(!html.includes('Plan <b>'));
    assert.ok(html.includes('&lt;script&gt;'));
  });
});
