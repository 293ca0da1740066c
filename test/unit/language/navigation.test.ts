import assert from 'node:assert/strict';
import { skillAt } from '../../../src/core/language/hover.ts';
import { occurrencesOf } from '../../../src/core/language/replaceSkill.ts';
import { outlineOf, type OutlineItem } from '../../../src/core/language/outline.ts';
import { productionLinks } from '../../../src/core/language/productionLinks.ts';
import { referentialPage } from '../../../src/core/language/referentialPage.ts';
import { english } from '../../../src/core/l10n/translate.ts';
import { PortfolioIndex } from '../../../src/core/portfolio/portfolioIndex.ts';
import { applyEdits, textAt } from '../../../src/core/text/span.ts';
import { mark, marked } from '../support/marked.ts';
import { reportOf, reportText, SISR, SLAM } from '../support/reports.ts';
import { inEveryVariant } from '../support/variants.ts';

const BODY = '\n# Titre 😀\n\n- [x] ⟦B1.1|⟧ fait\n\nVoir ⟦b1.1⟧, ⟦B1-C1⟧, `B1.1` et B1.1.1.\n';
const HEADER =
  'compétences:\n  - "⟦B1.1⟧" # é\n\t\n  - B1.1.1\n  - ⟦Gérer le patrimoine informatique⟧\ncadre: stage1';

describe('Every place of the same skill', () => {
  inEveryVariant('is found by any spelling, from any of them', (as) => {
    const { text, cursors, spans } = marked(as(reportText(HEADER, BODY)));
    const report = reportOf(text);
    const [offset = NaN] = cursors;
    const skill = skillAt(report, offset, new PortfolioIndex(SISR))?.skill;
    assert.equal(skill?.code, 'B1.1');
    const found = occurrencesOf(skill, report).map(({ span }) => span);
    assert.equal(mark(text, found), mark(text, spans));
  });

  it('keeps the two options apart', () => {
    const report = reportOf(reportText('competences: [B2.1, B3.5A, B3.5B]'));
    const [mine, other] = [SISR, SLAM].map((view) => view.get('B2.1'));
    assert.ok(mine && other);
    assert.equal(occurrencesOf(mine, report).length, 1);
    assert.equal(occurrencesOf(other, report).length, 0);
    const theirs = SLAM.get('B3.5B');
    assert.ok(theirs);
    assert.equal(occurrencesOf(theirs, report).length, 1);
  });
});

describe('The outline of a report', () => {
  inEveryVariant('names fields and codes, each at its place', (as) => {
    const text = as(
      reportText('intitule: Été\ncompetences: [B1.1.5, B9.9]\ncadre: stage1', '\n- [x] b1.2\n'),
    );
    const draw = (item: OutlineItem): string =>
      `${item.name}(${item.children.map(draw).join(' ')})`;
    const outline = outlineOf(reportOf(text));
    assert.equal(outline.map(draw).join(' '), '(intitule() competences(B1.1.5()) cadre()) B1.2()');
    const all = (items: readonly OutlineItem[]): OutlineItem[] =>
      items.flatMap((item) => [item, ...all(item.children)]);
    for (const { span, selection, children } of all(outline)) {
      assert.ok(span.start <= selection.start && selection.end <= span.end);
      for (const child of children) {
        assert.ok(span.start <= child.span.start && child.span.end <= span.end);
      }
    }
    assert.equal(outline[1] && textAt(text, outline[1].span), 'b1.2');
  });
});

describe('Links from productions', () => {
  const links = (source: string) => {
    const { text, spans } = marked(reportText(`competences: []\n${source}`));
    const found = productionLinks(reportOf(text));
    assert.equal(
      mark(
        text,
        found.map(({ span }) => span),
      ),
      mark(text, spans),
    );
    return found.map(({ target }) => target);
  };

  it('lead to files near the report and to the web', () => {
    assert.deepEqual(
      links(
        'productions:\n  - "[Plan](⟦docs/plan%20a.pdf#page=2⟧)"\n' +
          "  - '[Vidéo](⟦https://example.org/v?a=b⟧)'",
      ),
      [{ path: 'docs/plan a.pdf' }, { url: 'https://example.org/v?a=b' }],
    );
    assert.deepEqual(links('productions:\n  - "[Plan](<⟦mon plan.pdf⟧>)"'), [
      { path: 'mon plan.pdf' },
    ]);
    assert.deepEqual(links('productions: ["[a](⟦d/é%zz.md⟧)", Rapport papier]'), [
      { path: 'd/é%zz.md' },
    ]);
  });

  it('never lead elsewhere', () => {
    for (const target of [
      'command:workbench.action.quit',
      'file:///etc/passwd',
      'C:\\a',
      '//h/x',
    ]) {
      assert.deepEqual(links(`productions:\n  - '[a](${target})'`), []);
    }
  });
});

describe('The page of the referential', () => {
  for (const view of [SISR, SLAM]) {
    it(`has every skill of ${view.option} at its place, and no other`, () => {
      const { text, places } = referentialPage(view, english);
      assert.deepEqual(
        [...places.keys()],
        view.skills.map(({ code }) => code),
      );
      for (const { code, wording } of view.skills) {
        const span = places.get(code);
        assert.ok(span);
        const line = textAt(text, span);
        assert.ok(line.includes(code) && line.endsWith(wording), line);
        assert.equal(applyEdits(text, [{ span, newText: '' }]).length, text.length - line.length);
      }
    });
  }
});
