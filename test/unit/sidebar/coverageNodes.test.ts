import assert from 'node:assert/strict';
import { english } from '../../../src/core/l10n/translate.ts';
import {
  DEFAULT_VIEW_OPTIONS,
  type ViewOptions,
  filterMessage,
} from '../../../src/core/coverage/viewOptions.ts';
import { coverageNodes } from '../../../src/core/coverage/coverageNodes.ts';
import { missingBadge } from '../../../src/core/coverage/coverageWords.ts';
import { allNodes, drawn, nodeOf, portfolioOf, uriOf } from '../support/trees.ts';

const SAMPLE = portfolioOf({
  'glpi.md': 'intitule: GLPI\nperiode: 01/02/26\ncompetences: [B1.1.1, B1.2.1]',
  'borg.md': 'intitule: Borg\nperiode: 01/01/26\ncompetences: [B1.1.1]\n---\n- [x] B1.1.1 Recenser',
  'projet.md': 'intitule: Projet\ncompetences: [B1.4]',
  'site.md': 'intitule: Site\ncompetences: [B1.3.1]\nbrouillon: true',
});

const options = (change: Partial<ViewOptions>): ViewOptions => ({
  ...DEFAULT_VIEW_OPTIONS,
  ...change,
});
const tree = (change: Partial<ViewOptions> = {}) => coverageNodes(SAMPLE, english, options(change));
const codes = (change: Partial<ViewOptions>) =>
  allNodes(tree(change))
    .filter(({ kind }) => kind === 'competency' || kind === 'subSkill')
    .map(({ code }) => code);

describe('The lines of the coverage', () => {
  it('begin with the official wording, and say behind it where each skill stands', () => {
    const [bloc1] = tree();
    assert.ok(bloc1);
    assert.equal(bloc1.label, 'Bloc 1 · Support et mise à disposition de services informatiques');
    assert.equal(bloc1.description, '3/6 competencies');
    assert.deepEqual(
      bloc1.children.map(({ code, description }) => `${code} · ${description}`),
      [
        'B1.1 · 1/6',
        'B1.2 · 1/3',
        'B1.3 · only in a draft',
        'B1.4 · mobilised, no detail',
        'B1.5 · to mobilise',
        'B1.6 · to mobilise',
      ],
    );
    assert.equal(bloc1.children[0]?.label, 'B1.1 Gérer le patrimoine informatique');
  });

  it('name the reports below a skill, how each evidences it, and lead to the place', () => {
    const subSkill = nodeOf(tree(), 'B1.1.1');
    assert.deepEqual(drawn(subSkill.children), ['Borg | declared and ticked', 'GLPI | declared']);
    assert.deepEqual(subSkill.children[1]?.target, {
      kind: 'evidence',
      uri: uriOf('glpi.md'),
      code: 'B1.1.1',
    });
    const [draft] = nodeOf(tree(), 'B1.3.1').children;
    assert.equal(draft?.description, 'declared · draft, does not count');
    const [whole] = nodeOf(tree(), 'B1.4').children;
    assert.equal(whole?.description, 'declared, without sub-skill');
  });

  it('are read out as sentences, each with state and wording', () => {
    assert.equal(
      nodeOf(tree(), 'B1.1.1').spoken,
      'B1.1.1 Recenser et identifier les ressources numériques. Evidenced by 2 reports.',
    );
    for (const { spoken, label } of allNodes(tree())) {
      assert.match(spoken, /[.)]$/, label);
      assert.ok(spoken.length > label.length / 2, label);
    }
  });

  it('have ids that are unique and the same after any change of what is covered', () => {
    for (const group of ['bloc', 'report'] as const) {
      const before = allNodes(tree({ group })).map(({ id }) => id);
      assert.equal(new Set(before).size, before.length);
    }
    const empty = coverageNodes(portfolioOf({}), english);
    const ids = new Set(allNodes(tree()).map(({ id }) => id));
    for (const { id } of allNodes(empty)) assert.ok(ids.has(id), id);
  });

  it('keep what the filter asks for, and what stands above it', () => {
    assert.deepEqual(codes({ filter: 'covered' }), ['B1.1', 'B1.1.1', 'B1.2', 'B1.2.1']);
    assert.deepEqual(
      codes({ filter: 'partial' }).filter((code) => code?.length === 4),
      ['B1.1', 'B1.2', 'B1.4'],
    );
    const missing = codes({ filter: 'missing' });
    assert.ok(missing.includes('B1.3') && missing.includes('B1.3.1') && missing.includes('B1.4.1'));
    assert.ok(!missing.includes('B1.1.1') && missing.includes('B1.1.2'));
    assert.deepEqual(codes({ filter: 'all' }), codes({}));
  });

  it('are found by code and by words, without accents', () => {
    assert.deepEqual(codes({ query: 'b1.1.5' }), ['B1.1', 'B1.1.5']);
    assert.ok(codes({ query: 'GERER sauvegardes' }).includes('B1.1.5'));
    assert.deepEqual(codes({ query: 'patrimoine' }).slice(0, 3), ['B1.1', 'B1.1.1', 'B1.1.2']);
    assert.deepEqual(codes({ query: 'xylophone' }), []);
    assert.deepEqual(codes({ query: 'sauvegardes', filter: 'covered' }), []);
    assert.ok(nodeOf(tree({ query: 'b1.1.5' }), 'B1.1').expanded);
  });

  it('stand with the missing first where that is asked, else in the official order', () => {
    const order = (change: Partial<ViewOptions>) =>
      tree(change)[0]?.children.map(({ code }) => code);
    assert.deepEqual(order({ order: 'missingFirst' }), [
      ...['B1.5', 'B1.6', 'B1.3', 'B1.4', 'B1.1', 'B1.2'],
    ]);
    assert.deepEqual(
      nodeOf(tree({ order: 'missingFirst' }), 'B1.1').children.at(-1)?.code,
      'B1.1.1',
    );
    assert.deepEqual(order({}), ['B1.1', 'B1.2', 'B1.3', 'B1.4', 'B1.5', 'B1.6']);
  });

  it('can be grouped by report, by date, with what no report names at the end', () => {
    const lines = drawn(tree({ group: 'report' }), 2);
    assert.deepEqual(lines.slice(0, 9), [
      'Borg | 1 code · 01/01/26',
      '  B1.1.1 Recenser et identifier les ressources numériques | declared and ticked',
      'GLPI | 2 codes · 01/02/26',
      '  B1.1.1 Recenser et identifier les ressources numériques | declared',
      '  B1.2.1 Collecter, suivre et orienter des demandes | declared',
      'Projet | 1 code',
      '  B1.4 Travailler en mode projet | declared, without sub-skill',
      'Site | draft, 1 code',
      '  B1.3.1 Participer à la valorisation de l’image de l’organisation sur les médias numériques en tenant compte du cadre juridique et des enjeux économiques | declared · draft, does not count',
    ]);
    assert.match(lines[9] ?? '', /^In no report · \d+ codes$/);
    assert.deepEqual(drawn(tree({ group: 'report', query: 'glpi' }), 1), [
      'GLPI | 2 codes · 01/02/26',
    ]);
  });

  it('tell above them what is left out', () => {
    assert.equal(filterMessage(options({}), false, english), undefined);
    const sought = options({ filter: 'missing', query: ' sauv ' });
    assert.equal(filterMessage(sought, false, english), 'Shown: To cover · “sauv”');
    assert.equal(filterMessage(sought, true, english), 'Nothing found for: To cover · “sauv”');
  });

  it('count on the badge what bloc 1 still lacks, and nothing where it is complete', () => {
    assert.deepEqual(missingBadge(SAMPLE.coverage, english), {
      value: 3,
      tooltip: '3 competencies of bloc 1 are still to mobilise',
    });
    const whole = portfolioOf({
      'all.md': 'competences: [B1.1, B1.2, B1.3, B1.4, B1.5, B1.6]',
    });
    assert.equal(missingBadge(whole.coverage, english), undefined);
  });
});
