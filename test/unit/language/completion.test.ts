import assert from 'node:assert/strict';
import { completeCode, DEFAULT_COMPLETION_OPTIONS } from '../support/completeCode.ts';
import { searchSteps } from '../../../src/core/suggestions/search.ts';
import { atOnce } from '../../../src/core/iteration.ts';
import type { Option } from '../../../src/core/referential/skill.ts';
import { withCursor } from '../support/marked.ts';
import { portfolioOf } from '../support/portfolios.ts';
import { reportText, SISR, SLAM, withBody } from '../support/reports.ts';
import { inEveryVariant } from '../support/variants.ts';
import { readReport } from '../../../src/core/report/readReport.ts';

const FILES = {
  a: reportText('competences: [B1.1.1, B1.2]'),
  b: reportText('competences: [B1.1.1]\nbrouillon: oui'),
  c: reportText('competences: []', '- [x] B1.1.1\n'),
};

const SEARCHES = { SISR: atOnce(searchSteps(SISR)), SLAM: atOnce(searchSteps(SLAM)) };

function complete(source: string, option: Option = 'SISR') {
  const { text, offset } = withCursor(source);
  const found = completeCode(
    ...([text, offset, portfolioOf(FILES, option)] as const),
    ...([DEFAULT_COMPLETION_OPTIONS, SEARCHES[option]] as const),
  );
  assert.ok(found);
  return { ...found, text, codes: found.items.map(({ skill }) => skill.code) };
}

describe('completeCode', () => {
  it('offers every code of the option', () => {
    assert.deepEqual(
      complete(reportText('competences: [|]')).codes,
      SISR.skills.map((s) => s.code),
    );
    const { codes } = complete(reportText('competences: [|]'), 'SLAM');
    assert.ok(codes.includes('B2.1.11') && codes.includes('B3.5B.1') && !codes.includes('B3.5A'));
  });

  it('offers nothing where no code can stand', () => {
    const { text, offset } = withCursor(reportText('titre: B|'));
    assert.equal(completeCode(text, offset, portfolioOf(FILES)), undefined);
  });

  inEveryVariant('leaves out what is already there, however it is spelled', (as) => {
    const missing = (source: string) => {
      const { codes } = complete(as(source));
      return SISR.skills.map(({ code }) => code).filter((code) => !codes.includes(code));
    };
    assert.deepEqual(missing(reportText('competences: [b1.1, "B1-C2", |]')), ['B1.1', 'B1.2']);
    assert.deepEqual(missing(reportText('competences:\n  - B1.1.5 # é\n  - |\ncadre: B1.3')), [
      'B1.1.5',
    ]);
    assert.deepEqual(missing(reportText('competences: [B3.5, B2.1.7, B9.9, |]')), ['B3.5A']);
    assert.deepEqual(missing(withBody('- [x] B1.4\n- [x] B1.1, |')), ['B1.1']);
  });

  it('offers the code at the cursor itself', () => {
    assert.ok(complete(reportText('competences: [B1.|1, B1.2]')).codes.includes('B1.1'));
  });

  it('keeps the official order, where 2 comes before 10', () => {
    const { items } = complete(reportText('competences: [|]'), 'SLAM');
    const sorted = [...items].sort((a, b) => (a.sortText < b.sortText ? -1 : 1));
    assert.deepEqual(sorted, items);
    const place = (code: string) => items.findIndex(({ skill }) => skill.code === code);
    assert.ok(place('B2.1.2') < place('B2.1.10') && place('B2.1') < place('B2.1.1'));
  });

  it('is found by the code, and by the wording with or without accents', () => {
    const { items } = complete(reportText('competences: [|]'));
    const found = (typed: string) =>
      items.filter(({ filterText }) => filterText.includes(typed)).map(({ skill }) => skill.code);
    assert.deepEqual(found('B1.1.5'), ['B1.1.5']);
    assert.ok(found('gerer des sauvegardes').includes('B1.1.5'));
    assert.ok(found('gérer des sauvegardes').includes('B1.1.5'));
    assert.ok(
      found('mise en oeuvre').includes('B3.5A.2') && found('mise en œuvre').includes('B3.5A.2'),
    );
    assert.ok(found("l'organisation").includes('B1.3') && found('l’organisation').includes('B1.3'));
  });

  it('completes a code as it is read', () => {
    const first = (typed: string) =>
      complete(reportText(`competences: [${typed}|]`)).codes.slice(0, 2);
    assert.deepEqual(first('1.2.1'), ['B1.2.1']);
    assert.deepEqual(first('b 1.2'), ['B1.2', 'B1.2.1']);
    assert.deepEqual(first('B1-C2'), ['B1.2', 'B1.2.1']);
    assert.deepEqual(first('C2'), ['B1.2', 'B1.2.1']);
    assert.deepEqual(first('c2.3'), ['B1.2.3']);
    assert.deepEqual(first('3.5'), ['B3.5A', 'B3.5A.1']);
    assert.deepEqual(first('B3.5.2'), ['B3.5A.2']);
    assert.deepEqual(first('2'), ['B2.1', 'B2.1.1']);
  });

  it('finds by several words, in a list in lines as on one line', () => {
    for (const list of ['competences: [B1.1, mot de passe|]', 'competences:\n  - mot de passe|']) {
      const { codes, items } = complete(reportText(list));
      assert.equal(codes.length, items.length);
      const [best] = [...items].sort((a, b) => (a.sortText < b.sortText ? -1 : 1));
      assert.equal(best?.skill.code, 'B3.3.1');
      assert.ok(items.every(({ filterText }) => filterText.startsWith('mot de passe ')));
    }
    assert.deepEqual(complete(reportText('competences: [xyzzy|]')).codes, []);
  });

  it('counts the reports that evidence a code, or a sub-skill of it, drafts not counted', () => {
    const { items } = complete(reportText('competences: [|]'));
    const reports = Object.fromEntries(items.map(({ skill, reports }) => [skill.code, reports]));
    assert.deepEqual(
      ['B1.1', 'B1.1.1', 'B1.2', 'B1.2.1', 'B1.3'].map((code) => reports[code]),
      [2, 2, 1, 0, 0],
    );
  });

  describe('gives a text that reads as it should', () => {
    const accepted = (source: string, code: string, expected: string) =>
      inEveryVariant(JSON.stringify(source), (as) => {
        const { text, items, replacing } = complete(as(source));
        const item = items.find(({ skill }) => skill.code === code);
        const after =
          text.slice(0, replacing.start) + (item?.insertText ?? '') + text.slice(replacing.end);
        assert.equal(after, as(expected));
        const written = readReport(after, SISR)?.mentions.map((reference) => reference.written);
        assert.ok(written?.includes(code), 'the report now names the code');
      });
    accepted(
      reportText('competences: [B1.1, B|]'),
      'B1.2',
      reportText('competences: [B1.1, B1.2]'),
    );
    accepted(
      reportText('competences:\n- B1.1\n|'),
      'B1.2',
      reportText('competences:\n- B1.1\n- B1.2'),
    );
    accepted(
      reportText('competences:\n  - B1.1\nB|'),
      'B1.2',
      reportText('competences:\n  - B1.1\n  - B1.2'),
    );
    accepted(reportText('competences:\nsauv|'), 'B1.1.5', reportText('competences:\n  - B1.1.5'));
    accepted(
      reportText('competences:\n  - B1|.1 # é'),
      'B1.3',
      reportText('competences:\n  - B1.3 # é'),
    );
    accepted(withBody('- [x] sauv|\n'), 'B1.1.5', withBody('- [x] B1.1.5\n'));
    accepted(withBody('- [x] **B1|.1**, é\n'), 'B1.2', withBody('- [x] **B1.2**, é\n'));
  });
});
