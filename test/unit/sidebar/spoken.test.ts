import assert from 'node:assert/strict';
import wordsInFrench from '../../../l10n/bundle.l10n.fr.json';
import { coverageStanding, reportsStanding } from '../../../src/core/class/candidateWords.ts';
import { sentences } from '../../../src/core/l10n/sentences.ts';
import { english, type Translate } from '../../../src/core/l10n/translate.ts';
import { checkExam } from '../../../src/core/exam/checkExam.ts';
import { activeReportNodes } from '../../../src/core/reports/activeReportNodes.ts';
import { candidateNodes } from '../../../src/core/class/candidateNodes.ts';
import { DEFAULT_VIEW_OPTIONS } from '../../../src/core/coverage/viewOptions.ts';
import { coverageNodes } from '../../../src/core/coverage/coverageNodes.ts';
import { examNodes, examStanding } from '../../../src/core/exam/examNodes.ts';
import { reportNodes } from '../../../src/core/reports/reportNodes.ts';
import type { TreeNode } from '../../../src/core/tree/treeNode.ts';
import { allNodes, nodeOf, portfolioOf, uriOf } from '../support/trees.ts';
import { readReport } from '../../../src/core/report/readReport.ts';

const bundle: Readonly<Record<string, string>> = wordsInFrench;
const french: Translate = (message, args) => english(bundle[message] ?? message, args);

const SAMPLE = portfolioOf({
  'glpi.md': 'intitule: GLPI\ncadre: formation\nperiode: 01/02/26\ncompetences: [B1.1.1, B1.2.1]',
  'borg.md': 'intitule: Borg\ncompetences: [B1.1.1, B1.4]\n---\n- [x] B1.1.1 Recenser',
  'site.md': 'intitule: Site\ncompetences: [B1.3.1]\nbrouillon: true',
  'casse.md': 'intitule: Cassé\ncompetences: [B1.6',
});
const candidate = { option: 'SISR' as const, session: 2027, lastName: 'DURAND' };
const files = {
  unreadable: new Map([[uriOf('gros.md'), 'tooLarge' as const]]),
  problems: (uri: string) => (uri.endsWith('borg.md') ? 2 : 0),
};
const findings = checkExam({
  portfolio: SAMPLE,
  candidate,
  attestations: [uriOf('attestation.pdf')],
  table: { kind: 'older', uri: uriOf('tableau.xlsx') },
});

/** Every line of every view, of one candidate and of several. */
function everyLine(t: Translate): TreeNode[] {
  const reading = readReport(
    '---\ntitre: x\ncompetences: [B1.1.1]\n---\n- [x] B1.1.2 Exploiter\n',
    SAMPLE.referential,
  );
  assert.ok(reading);
  const entries = ['a', 'b'].map((name) => ({
    ...{ id: uriOf(name), name, path: name, candidate, portfolio: SAMPLE },
  }));
  const standings = [
    coverageStanding({ portfolio: SAMPLE, profileBroken: true }, t),
    reportsStanding({ portfolio: SAMPLE }, t),
    examStanding(findings, t),
  ];
  const classes = standings.flatMap((standing) =>
    candidateNodes(
      entries,
      { nodes: () => [], standing: () => ({ ...standing, icon: 'candidate' }) },
      t,
    ),
  );
  return allNodes([
    ...coverageNodes(SAMPLE, t),
    ...coverageNodes(SAMPLE, t, { ...DEFAULT_VIEW_OPTIONS, group: 'report' }),
    ...reportNodes(SAMPLE, files, t),
    ...examNodes(findings, uriOf('a'), t),
    ...activeReportNodes(reading, t),
    ...classes,
  ]);
}

describe('What a screen reader says of a line', () => {
  it('is there for every kind of line, and for every icon', () => {
    const lines = everyLine(english);
    const kinds = new Set(lines.map(({ kind }) => kind));
    assert.deepEqual([...kinds].sort(), [
      ...['bloc', 'candidate', 'competency', 'evidence', 'group', 'hint', 'report', 'rule'],
      ...['section', 'subSkill', 'unreadable'],
    ]);
    assert.ok(new Set(lines.map(({ icon }) => icon)).size >= 14);
  });

  for (const [language, t] of Object.entries({ English: english, French: french })) {
    it(`reads as sentences in ${language}`, () => {
      for (const { spoken, id } of everyLine(t)) {
        assert.match(spoken, /^[\p{Lu}\p{N}]/u, `${id}: ${spoken}`);
        assert.match(spoken, /[.!?…]$/, `${id}: ${spoken}`);
        assert.doesNotMatch(spoken, /·|\.\.|\. \.|\{|\}|\n| {2}|undefined/, `${id}: ${spoken}`);
        if (t === french) assert.doesNotMatch(spoken, /[^\u00a0\s]:(?!\/\/)/, `${id}: ${spoken}`);
      }
    });
  }

  it('says what the icon and the label say, and never the state alone', () => {
    const spoken = (nodes: readonly TreeNode[], id: string) => nodeOf(nodes, id).spoken;
    const coverage = coverageNodes(SAMPLE, english);
    assert.equal(
      spoken(coverage, 'B1.1'),
      'B1.1 Gérer le patrimoine informatique. Mobilised: enough for the exam. Some sub-skills are not evidenced yet. 1 of 6 sub-skills evidenced.',
    );
    const reports = reportNodes(SAMPLE, files, english);
    assert.equal(
      spoken(reports, uriOf('borg.md')),
      'The report “Borg”. No period, 2 codes. 2 problems.',
    );
    assert.match(spoken(reports, uriOf('casse.md')), /Header unreadable\.$/);
  });
});

describe('sentences', () => {
  it('ends each part, and leaves out what is empty', () => {
    assert.equal(sentences('règle · à faire', '', ' Déjà dit. '), 'Règle, à faire. Déjà dit.');
    assert.equal(sentences('', ' '), '');
  });
});
