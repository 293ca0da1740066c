import assert from 'node:assert/strict';
import { completeHeader } from '../../../src/core/language/headerCompletion.ts';
import { productionFile } from '../../../src/core/language/productionFile.ts';
import {
  kindsNamed,
  REPORT_KINDS,
  templatePlaceAt,
  templateSnippet,
} from '../../../src/core/language/reportTemplates.ts';
import { applyEdits } from '../../../src/core/text/span.ts';
import { withCursor } from '../support/marked.ts';
import { plainSnippet } from '../support/snippets.ts';
import { reportOf, reportText } from '../support/reports.ts';
import { inEveryVariant } from '../support/variants.ts';

const AROUND = {
  periods: ['janvier 2026'],
  files: ['docs/plan-adressage.csv', 'docs/mon plan (v2).pdf'].map(productionFile),
};

function offer(source: string) {
  const { text, offset } = withCursor(source);
  return { text, offered: completeHeader(text, offset, AROUND) };
}

const labels = (header: string): string[] | undefined =>
  offer(reportText(header)).offered?.items.map(({ label }) => label);

/** The text after a suggestion is accepted and its placeholders are left as they are. */
function accept(source: string, label: string): string {
  const { text, offered } = offer(source);
  const item = offered?.items.find((each) => each.label === label);
  assert.ok(offered && item, `${label} is not offered`);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const newText = plainSnippet(item.snippet).replaceAll('\n', eol);
  return applyEdits(text, [{ span: offered.span, newText }]);
}

describe('Completing the header', () => {
  it('offers only the keys that are missing, by whatever name the others go', () => {
    const fiche = ['fiche', 'organisation', 'lieu', 'modalite', 'epreuve', 'dateFiche'];
    const all = ['intitule', 'cadre', 'periode', 'competences', 'productions', 'brouillon'];
    assert.deepEqual(labels('|'), [...all, ...fiche]);
    assert.deepEqual(labels('titre: a\nContexte: b\n|\ncompétences: []'), [
      ...['periode', 'productions', 'brouillon'],
      ...fiche,
    ]);
    assert.ok(!labels('ville: a\nfiche: 1\n|')?.some((label) => /lieu|^fiche$/.test(label)));
  });

  it('offers a key in place of the one that is being written', () => {
    assert.ok(labels('competences: []\ncad|re: stage1')?.includes('cadre'));
    assert.equal(accept(reportText('per|: x'), 'periode'), reportText('periode: x'));
  });

  const accepted: readonly [string, string, string, string][] = [
    ['a key', 'competences: []\npe|', 'periode', 'competences: []\nperiode: JJ/MM/AA au JJ/MM/AA'],
    ['a list key', 'intitule: é\n|', 'competences', 'intitule: é\ncompetences: []'],
    ['a value', 'cadre: |', 'stage1', 'cadre: stage1'],
    ['a value right behind the colon', 'cadre:|', 'stage2', 'cadre: stage2'],
    ['a value over another', 'cadre: st|age1 # ici', 'stage2', 'cadre: stage2 # ici'],
    ['a quoted value', 'cadre: "|"', 'formation', 'cadre: "formation"'],
    ['a state', 'brouillon: |', 'true', 'brouillon: true'],
    ['another report’s period', 'periode: |', 'janvier 2026', 'periode: janvier 2026'],
    [
      'a file in a block list',
      'productions:\n  - |',
      'docs/plan-adressage.csv',
      'productions:\n  - "[Plan adressage](docs/plan-adressage.csv)"',
    ],
    [
      'a file with the dash still to come',
      'productions:\n  |',
      'docs/plan-adressage.csv',
      'productions:\n  - "[Plan adressage](docs/plan-adressage.csv)"',
    ],
    [
      'a file in a flow list',
      'productions: [a, |]',
      'docs/plan-adressage.csv',
      'productions: [a, "[Plan adressage](docs/plan-adressage.csv)"]',
    ],
    [
      'a file that needs angle brackets, in quotes',
      'productions:\n  - "[Pl|"',
      'docs/mon plan (v2).pdf',
      'productions:\n  - "[Mon plan (v2)](<docs/mon plan (v2).pdf>)"',
    ],
    [
      'the address of a link',
      'productions:\n  - "[Plan, v2](do|)"',
      'docs/plan-adressage.csv',
      'productions:\n  - "[Plan, v2](docs/plan-adressage.csv)"',
    ],
  ];
  for (const [name, before, label, after] of accepted) {
    inEveryVariant(`writes ${name}`, (as) => {
      assert.equal(accept(as(reportText(before)), label), as(reportText(after)));
    });
  }

  it('writes into a header that is not closed yet', () => {
    assert.equal(accept('---\nintitule: a\ncadre: |', 'stage1'), '---\nintitule: a\ncadre: stage1');
  });

  it('asks on where the next thing can be offered', () => {
    const { offered } = offer(reportText('|'));
    const goingOn = offered?.items.filter(({ goesOn }) => goesOn).map(({ label }) => label);
    assert.deepEqual(goingOn, ['cadre', 'competences', 'fiche', 'modalite', 'epreuve']);
  });

  it('offers nothing in a list of codes, in a comment, or outside the header', () => {
    assert.equal(labels('competences: [|]'), undefined);
    assert.equal(labels('cadre: stage1 # |'), undefined);
    assert.equal(labels('autre: |'), undefined);
    assert.equal(offer(`${reportText('competences: []')}|`).offered, undefined);
    assert.equal(offer('ca|').offered, undefined);
  });

  it('reads back every file that it lists', () => {
    const text = accept(
      reportText('competences: []\nproductions:\n  - |'),
      'docs/mon plan (v2).pdf',
    );
    const [production] = reportOf(text).field('productions')?.values ?? [];
    assert.equal(production?.value, '[Mon plan (v2)](<docs/mon plan (v2).pdf>)');
  });
});

describe('A template for a report', () => {
  const placeIn = (source: string) => {
    const { text, offset } = withCursor(source);
    return templatePlaceAt(text, offset);
  };

  it('stands at the top of a file without a header, and never behind dashes', () => {
    for (const source of ['|', '\uFEFF|', '|\n', 'r|', 'rapport|', '|\r\n  \r\n']) {
      assert.equal(placeIn(source)?.isEmpty, true, JSON.stringify(source));
    }
    assert.equal(placeIn('|\n# Un titre\n')?.isEmpty, false);
    for (const source of ['---|', '-|', '# a|', 'deux mots|', '---\n|', 'r\nx|', '\n|']) {
      assert.equal(placeIn(source), undefined, JSON.stringify(source));
    }
  });

  it('is named by French and English words', () => {
    assert.equal(kindsNamed('sauv')[0], 'backup');
    assert.equal(kindsNamed('backup')[0], 'backup');
    assert.equal(kindsNamed('Deploi')[0], 'deployment');
    assert.deepEqual([...kindsNamed('rapp')].sort(), [...REPORT_KINDS].sort());
    assert.equal(kindsNamed('rapp')[0], 'free');
    assert.deepEqual(kindsNamed('bonjour'), []);
  });

  const place = { typed: '', span: { start: 0, end: 0 } };
  for (const kind of REPORT_KINDS) {
    it(`is a report: ${kind}`, () => {
      for (const option of ['SISR', 'SLAM'] as const) {
        const text = plainSnippet(templateSnippet(kind, { ...place, isEmpty: true }));
        const report = reportOf(text, option);
        const { mentions } = report;
        assert.deepEqual(report.header.errors, []);
        assert.equal(report.header.fields.size, 5);
        assert.equal(report.field('competencies')?.shape, 'blockList');
        assert.ok(mentions.every(({ resolution }) => resolution.kind === 'known'));
        assert.ok(!text.includes('$'), 'no placeholder is left over');
        const head = plainSnippet(templateSnippet(kind, { ...place, isEmpty: false }));
        assert.ok(text.startsWith(`${head}\n`) && head.endsWith('\n---'));
      }
    });
  }
});
