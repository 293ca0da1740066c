import assert from 'node:assert/strict';
import { english } from '../../../src/core/l10n/translate.ts';
import { exportQuestion, exportRemarks } from '../../../src/core/table/exportRemarks.ts';
import { isAttestation, checkExam } from '../../../src/core/exam/checkExam.ts';
import type { ExamFacts, RuleId } from '../../../src/core/exam/ruleResult.ts';
import { statusWords } from '../../../src/core/exam/examWords.ts';
import { examNodes, examSummary } from '../../../src/core/exam/examNodes.ts';
import { allNodes, drawn, nodeOf, portfolioOf, uriOf, type Files } from '../support/trees.ts';

const candidate = { option: 'SISR' as const, session: 2027 };

function facts(files: Files, change: Partial<ExamFacts> = {}): ExamFacts {
  const none = { attestations: [], table: { kind: 'none' as const } };
  return { portfolio: portfolioOf(files), candidate, ...none, ...change };
}

const resultOf = (rule: RuleId, ...args: Parameters<typeof facts>) => {
  const found = checkExam(facts(...args)).find((each) => each.rule === rule);
  assert.ok(found);
  return found;
};

const whole = 'intitule: X\ncadre: stage1\nperiode: 01/02/26\ncompetences: ';

describe('The exam’s rules', () => {
  it('ask for every competency of bloc 1 in reports that are no drafts', () => {
    const files = { 'a.md': `${whole}[B1.1, B1.2.1, B1.4, B1.5, B1.6]` };
    const missing = resultOf('competencies', {
      ...files,
      'b.md': 'competences: [B1.3]\nbrouillon: true',
    });
    assert.equal(missing.met, false);
    assert.deepEqual(
      missing.details.map((detail) => detail.kind === 'competency' && detail.skill.code),
      ['B1.3'],
    );
    assert.equal(resultOf('competencies', { ...files, 'b.md': 'competences: [B1.3]' }).met, true);
  });

  it('name the report that comes nearest: one that names the skill before one that sounds like it', () => {
    const nearest = (files: Files) => {
      const [detail] = resultOf('competencies', {
        'a.md': 'competences: [B1.1, B1.2, B1.4, B1.5, B1.6]',
        ...files,
      }).details;
      return detail?.kind === 'competency' ? detail.nearest?.uri : undefined;
    };
    const sounds = { 's.md': 'intitule: Présence en ligne d’une organisation\ncompetences: []' };
    assert.equal(nearest({}), undefined);
    assert.equal(nearest(sounds), uriOf('s.md'));
    const named = { 'z.md': 'intitule: Divers\ncompetences: []\n---\nOn y lit B1.3.1 en passant.' };
    assert.equal(nearest({ ...sounds, ...named }), uriOf('z.md'));
  });

  it('ask each report for what the table shows of it', () => {
    const found = resultOf('reports', { 'a.md': `${whole}[B1.1]`, 'b.md': 'competences: []' });
    assert.deepEqual(
      found.details.map((detail) => detail.kind === 'report' && detail.lacks),
      [['title', 'section', 'period', 'competencies']],
    );
    assert.equal(resultOf('reports', { 'a.md': `${whole}[B1.1]` }).met, true);
    assert.equal(resultOf('reports', {}).met, false);
  });

  it('do not take an impossible or reversed period for one', () => {
    for (const period of ['31/02/27 au 01/01/27', '01/03/27 au 01/01/27', 'Semestre 1']) {
      const report = `intitule: X\ncadre: stage1\nperiode: ${period}\ncompetences: [B1.1]`;
      const { met, details } = resultOf('reports', { 'a.md': report });
      assert.equal(met, false, period);
      assert.deepEqual(
        details.map((detail) => detail.kind === 'report' && detail.lacks),
        [['possiblePeriod']],
      );
      const notes = exportRemarks(portfolioOf({ 'a.md': report }), english);
      assert.deepEqual(notes.slice(1), ['Period to correct: X.']);
    }
    const six = [1, 2, 3, 4, 5, 6].map((each) => `B1.${each}`).join(', ');
    assert.deepEqual(exportRemarks(portfolioOf({ 'a.md': `${whole}[${six}]` }), english), []);
    assert.deepEqual(exportRemarks(portfolioOf({ 'a.md': `${whole}[B1.1, B1.3]` }), english), [
      '2 of 6 competencies are mobilised; missing: B1.2, B1.4, B1.5, B1.6.',
    ]);
  });

  it('are asked about in one line before an export', () => {
    const asked = (report: string) => exportQuestion(portfolioOf({ 'a.md': report }), english);
    const six = [1, 2, 3, 4, 5, 6].map((each) => `B1.${each}`).join(', ');
    assert.equal(asked(`${whole}[${six}]`), undefined);
    assert.equal(asked(`${whole}[B1.1, B1.3]`), '2/6 competencies: export anyway?');
    const late = 'intitule: X\ncadre: stage1\nperiode: Semestre 1\ncompetences:';
    assert.equal(asked(`${late} [${six}]`), '1 unreadable period: export anyway?');
    assert.equal(asked(`${late} [B1.1]`), '1/6 competencies, 1 unreadable period: export anyway?');
  });

  it('ask for the profile, an address, a table that is up to date, and attestations', () => {
    const rules = (change: Partial<ExamFacts>) =>
      Object.fromEntries(checkExam(facts({}, change)).map(({ rule, met }) => [rule, met]));
    const nothing = rules({ table: { kind: 'older', uri: uriOf('t.xlsx') } });
    const all = rules({
      candidate: {
        ...candidate,
        ...{ lastName: 'D', firstName: 'Z', number: '1', centre: 'L', url: 'https://z.example' },
      },
      table: { kind: 'current', uri: uriOf('t.xlsx') },
      attestations: [uriOf('attestation-stage-1.pdf')],
    });
    for (const rule of ['profile', 'address', 'table', 'attestations'] as const) {
      assert.deepEqual([nothing[rule], all[rule]], [false, true], rule);
    }
    const noAddress = rules({ candidate: { ...candidate, url: 'bientôt' } });
    assert.equal(noAddress.address, false);
  });

  it('know attestations by their names', () => {
    for (const name of [
      'Attestation_de_stage.pdf',
      'certificat-de-travail.docx',
      'ATTESTATION 2.PNG',
    ]) {
      assert.equal(isAttestation(name), true, name);
    }
    for (const name of ['certificat-ssl.pdf', 'attestation.md', 'stage.pdf']) {
      assert.equal(isAttestation(name), false, name);
    }
  });

  it('find the two reports that together cover bloc 2', () => {
    const files = {
      'a.md': 'periode: 01/01/26\ncompetences: [B2.1]',
      'b.md': 'periode: 01/02/26\ncompetences: [B2.1, B2.2.1]',
      'c.md': 'periode: 01/03/26\ncompetences: [B2.3.1]',
    };
    const found = resultOf('bloc2', files);
    assert.equal(found.met, true);
    assert.deepEqual(
      found.details.map((detail) => detail.kind === 'report' && detail.report.uri),
      [uriOf('b.md'), uriOf('c.md')],
    );
    const three = { ...files, 'b.md': 'competences: [B2.2.1]' };
    assert.equal(resultOf('bloc2', three).met, false);
    assert.equal(resultOf('bloc2', { 'a.md': 'competences: [B2.1, B2.2, B2.3]' }).met, false);
  });

  it('take the two reports that say that they are the pair, and what they lack together', () => {
    const found = resultOf('bloc2', {
      'a.md': 'fiche: 2\ncompetences: [B2.1]',
      'b.md': 'fiche: 1\ncompetences: [B2.1]',
      'c.md': 'competences: [B2.2, B2.3]',
    });
    assert.equal(found.met, false);
    assert.deepEqual(
      found.details.map((detail) => {
        if (detail.kind === 'report') return [detail.number, detail.report.uri];
        return detail.kind === 'competency' && detail.skill.code;
      }),
      [[1, uriOf('b.md')], [2, uriOf('a.md')], 'B2.2', 'B2.3'],
    );
  });

  it('advise, apart from rules, on years at work, online presence and technology watch', () => {
    const advice = (files: Files) =>
      checkExam(facts(files))
        .filter(({ weight }) => weight === 'advice')
        .map(({ met }) => met);
    assert.deepEqual(advice({}), [false, false, false]);
    assert.deepEqual(
      advice({
        'a.md': 'cadre: stage1\ncompetences: [B1.3.1]',
        'b.md': 'cadre: stage2\ncompetences: [B1.3]',
        'c.md': 'intitule: Veille sur la 5G\ncompetences: [B1.6.1]',
      }),
      [true, true, true],
    );
  });
});

describe('The lines of the check list', () => {
  const given = facts({
    'a.md': `${whole}[B1.1, B1.2, B1.4, B1.5, B1.6]`,
    's.md': 'intitule: Site en ligne\ncadre: stage2\ncompetences: [B1.3.1]\nbrouillon: true',
  });
  const results = checkExam(given);
  const nodes = examNodes(results, 'file:///p', english);

  it('tell rules from advice, and what is done from what is to do', () => {
    assert.equal(examSummary(results, english), '1 of 7 rules met');
    assert.deepEqual(drawn(nodes).slice(0, 4), [
      'Mobilise every competency of bloc 1 | rule · to do',
      '  B1.3 Développer la présence en ligne de l’organisation | to mobilise · nearest report: Site en ligne',
      'Every report has title, section, period and competencies | rule · done',
      'Give the address of the portfolio | rule · to do',
    ]);
    assert.equal(nodes.at(-1)?.description, 'advice · to do');
  });

  it('lead to what settles them, and name their source', () => {
    assert.deepEqual(nodeOf(nodes, 'address').target, {
      kind: 'action',
      action: 'fillInAddress',
      folder: 'file:///p',
    });
    assert.deepEqual(nodeOf(nodes, 'competencies B1.3').target, {
      kind: 'file',
      uri: uriOf('s.md'),
    });
    for (const { kind, tooltip, spoken } of allNodes(nodes)) {
      if (kind === 'rule') assert.match(tooltip, /\n.+\.$/);
      assert.match(spoken, /\.$/);
    }
  });
});

describe('The status bar', () => {
  it('says where bloc 1 stands, and nothing where there is no report', () => {
    assert.equal(statusWords(portfolioOf({}), english), undefined);
    assert.deepEqual(statusWords(portfolioOf({ 'a.md': 'competences: [B1.1]' }), english), {
      text: 'Bloc 1: 1/6',
      detail: '1 of 6 competencies mobilised, 0 of 22 sub-skills evidenced.',
    });
  });
});
