import type { ReportEntry } from '../../../src/core/portfolio/reportEntry.ts';
import { entryOf, resolvedWith } from '../../../src/core/portfolio/readEntry.ts';
import assert from 'node:assert/strict';
import { reportOf, reportText, SLAM } from '../support/reports.ts';

const entry = (header: string) =>
  entryOf('file:///a.md', reportOf(reportText(`${header}\ncompetences: [B1.1]`)));

const facts = ({ title, period, section, draft, listed }: ReportEntry) =>
  ({ title, period, section, draft, listed }) as const;

describe('ReportEntry', () => {
  const full = entry(
    'titre: Un\ncadre: stage1\nperiode: 01/25\nbrouillon: oui\nproductions: [a, "[b](c)"]',
  );

  it('says what the report says of itself', () => {
    assert.deepEqual(facts(full), {
      title: 'Un',
      period: '01/25',
      section: 'stage1',
      draft: true,
      listed: ['a', '[b](c)'],
    });
    assert.deepEqual(full.productions, [{ label: 'a' }, { label: 'b', target: 'c' }]);
  });

  it('says the same for a candidate of another option', () => {
    assert.deepEqual(facts(resolvedWith(full, SLAM)), facts(full));
  });

  it('shares what is written alike, also where the option changes', () => {
    const [one, other] = [full, entry('titre: Deux')];
    assert.equal(one.mentions[0], other.mentions[0]);
    assert.equal(resolvedWith(one, SLAM).mentions[0], resolvedWith(other, SLAM).mentions[0]);
  });

  it('says nothing where the report does not', () => {
    const nothing = { title: undefined, period: undefined, section: undefined };
    assert.deepEqual(facts(entry('titre:')), { ...nothing, draft: false, listed: [] });
    assert.deepEqual(facts(entry('productions: [a]')), {
      ...nothing,
      draft: false,
      listed: ['a'],
    });
  });

  it('keeps each text in one line, however yaml breaks it', () => {
    const { title, period, listed } = entry(
      'titre: "Un\\nDeux"\nperiode: |\n  01/25\n  au 02/25\nproductions: ["a\\nb", c]',
    );
    assert.deepEqual([title, period, listed], ['Un Deux', '01/25 au 02/25', ['a b', 'c']]);
  });
});
