import assert from 'node:assert/strict';
import { checkNearReport } from '../../../src/core/checks/nearReport.ts';
import { applyEdits } from '../../../src/core/text/span.ts';
import { mark, marked } from '../support/marked.ts';
import { SISR } from '../support/reports.ts';
import { inEveryVariant } from '../support/variants.ts';
import { codesOf, expectMarked, fixed, problemsOf, subjectsOf } from './check.ts';
import { readReport } from '../../../src/core/report/readReport.ts';

const WHOLE = 'titre: Été\ncadre: formation\nperiode: 13/01/26 au 07/02/26\n';
const report = (header: string, body = '') => `---\n${header}\n---\n${body}`;

describe('header problems', () => {
  inEveryVariant('close an open header below its last field', (as) => {
    const source = '⟦---⟧\ncompetences: [B1.1.1]\n\n# Été 😀\n';
    const [problem] = problemsOf('header-unclosed', marked(as(source)).text);
    assert.ok(problem?.fixes[0]);
    const text = applyEdits(marked(as(source)).text, problem.fixes[0].edits);
    assert.equal(text, as('---\ncompetences: [B1.1.1]\n---\n\n# Été 😀\n'));
  });

  inEveryVariant('name the line that cannot be read', (as) => {
    const text = as(report('competences: [B1.1.1]\ntitre: "Été'));
    assert.deepEqual(
      problemsOf('header-unreadable', text).map(({ args }) => args),
      [{ line: 3, mistake: 'open' }],
    );
  });

  it('speak of a header that is too long once, and of nothing that it might lack', () => {
    const text = report(`competences: [B1.1.1]\n${'# commentaire\n'.repeat(3000)}`);
    assert.deepEqual(
      codesOf(text).filter((code) => /^(header|missing)/.test(code)),
      ['header-too-long'],
    );
  });
});

describe('missing-space', () => {
  inEveryVariant('puts a space behind every dash', (as) => {
    const source = report(
      `${WHOLE}competences:\n  ⟦-B1.1.1 # é⟧\n  -B1.2.1\nproductions:\n  -[a](b)`,
    );
    assert.equal(
      fixed('missing-space', source, as),
      as(report(`${WHOLE}competences:\n  - B1.1.1 # é\n  - B1.2.1\nproductions:\n  - "[a](b)"`)),
    );
  });

  inEveryVariant('makes no-break spaces plain, wherever they stand', (as) => {
    const source = report(
      'competences:\n ⟦-\u00a0B1.1.1⟧\n\u00a0- B1.2.1\n -\u202f B1.3.1\ntitre:\u00a0Été',
    );
    assert.equal(
      fixed('missing-space', source, as),
      as(report('competences:\n - B1.1.1\n - B1.2.1\n - B1.3.1\ntitre: Été')),
    );
  });

  inEveryVariant('replaces a tab, and does not call the header unreadable as well', (as) => {
    const source = report('competences:\n\t⟦- B1.1.1⟧\n\t- B1.2.1');
    assert.equal(
      fixed('missing-space', source, as),
      as(report('competences:\n  - B1.1.1\n  - B1.2.1')),
    );
    assert.ok(!codesOf(marked(as(source)).text).includes('header-unreadable'));
  });

  inEveryVariant('puts a space behind the colon of a field', (as) => {
    const source = report('competences: [B1.1]\n⟦periode:13/01/26 au 07/02/26⟧');
    assert.equal(
      fixed('missing-space', source, as),
      as(report('competences: [B1.1]\nperiode: 13/01/26 au 07/02/26')),
    );
  });

  it('is content with what YAML reads', () => {
    for (const header of [
      'competences:\n- B1.1\n- B1.2',
      'competences :\n  -   B1.1\n  -\tB1.2',
      'competences: [B1.1,B1.2]\nlien: https://exemple.fr\nurl:x',
      'competences:\n  - "B1.1 a -b"\n  # -B1.1\ndescription:\n  -10 degrés',
    ]) {
      assert.deepEqual(problemsOf('missing-space', report(header)), [], header);
    }
  });
});

describe('unknown-key', () => {
  inEveryVariant('renames a key that resembles a field', (as) => {
    const source = report('⟦Intitulée⟧ : Été\ncompetences: [B1.1]\nlayout: post');
    assert.equal(
      fixed('unknown-key', source, as),
      as(report('intitule : Été\ncompetences: [B1.1]\nlayout: post')),
    );
  });

  it('leaves alone what is a word of its own, or stands beside the field itself', () => {
    const keys = 'tag layout slug author image update data skill cover weight lang summary';
    for (const key of keys.split(' ')) {
      assert.deepEqual(
        problemsOf('unknown-key', report(`${key}: x\ncompetences: [B1.1]`)),
        [],
        key,
      );
    }
    assert.deepEqual(
      problemsOf('unknown-key', report('periode: 2025\nperiodes: x\ncompetences: []')),
      [],
    );
  });
});

describe('near reports', () => {
  const near = (source: string) => {
    const { text } = marked(source);
    assert.equal(readReport(text, SISR), undefined, 'it is no report');
    const found = checkNearReport(text, SISR);
    assert.equal(
      mark(
        text,
        found.map(({ span }) => span),
      ),
      source,
    );
    return applyEdits(text, found[0]?.fixes[0]?.edits ?? []);
  };

  inEveryVariant('are mended where the name of the list is misspelled', (as) => {
    const source = report('titre: Été\n⟦compétanses⟧:\n  - B1.1.1');
    assert.equal(near(as(source)), as(report('titre: Été\ncompetences:\n  - B1.1.1')));
  });

  inEveryVariant('are reports where the space behind the colon of the list is missing', (as) => {
    const source = report('titre: Été\n⟦competences:[B1.1.1]⟧');
    assert.equal(
      fixed('missing-space', source, as),
      as(report('titre: Été\ncompetences: [B1.1.1]')),
    );
  });

  it('are only those that name a skill', () => {
    for (const text of [
      'texte',
      report('competance: [cuisine]'),
      report('competence_s: B12'),
      '---\n---\n',
    ]) {
      assert.deepEqual(checkNearReport(text, SISR), [], text);
    }
  });
});

describe('missing fields', () => {
  inEveryVariant('go where they belong', (as) => {
    const source = '⟦---⟧\nintitule: Été\ncompetences: [B1.1.1]\n---\n';
    assert.equal(
      fixed('missing-section', source, as),
      as('---\nintitule: Été\ncadre: formation\ncompetences: [B1.1.1]\n---\n'),
    );
    assert.equal(
      fixed('missing-period', source, as),
      as('---\nintitule: Été\nperiode: JJ/MM/AA au JJ/MM/AA\ncompetences: [B1.1.1]\n---\n'),
    );
  });

  inEveryVariant('take the heading of the body for the title', (as) => {
    const source = '⟦---⟧\ncompetences: [B1.1.1]\n---\n\n# Été 😀 : suite #\n\nTexte.\n';
    assert.equal(
      fixed('missing-title', source, as),
      as(
        '---\nintitule: "Été 😀 : suite"\ncompetences: [B1.1.1]\n---\n\n# Été 😀 : suite #\n\nTexte.\n',
      ),
    );
  });

  inEveryVariant('take no comment of a program for the title', (as) => {
    const code = '```sh\n# apt update\n```\n';
    const source = `⟦---⟧\ncompetences: [B1.1.1]\n---\n\n${code}`;
    expectMarked('missing-title', source, as);
    assert.deepEqual(subjectsOf('missing-title', marked(as(source)).text), []);
    assert.deepEqual(subjectsOf('missing-title', marked(as(`${source}\n# Été\n`)).text), [
      as('Été').replace('\uFEFF', ''),
    ]);
  });

  inEveryVariant('put a title in the place of none', (as) => {
    assert.equal(
      fixed('missing-title', report('⟦intitule⟧: ~\ncompetences: [B1.1]', '# Été\n'), as),
      as(report('intitule: Été\ncompetences: [B1.1]', '# Été\n')),
    );
  });

  inEveryVariant(
    'fill a field that is there and empty, and stand at the end where nothing follows',
    (as) => {
      assert.equal(
        fixed('missing-section', report('competences: [B1.1]\n⟦Cadre⟧ : # à remplir'), as, {
          rank: 2,
        }),
        as(report('competences: [B1.1]\nCadre : stage2 # à remplir')),
      );
      assert.equal(
        fixed('missing-section', '⟦---⟧\ncompetences: [B1.1]\ntitre: Été\n---\n', as, { rank: 1 }),
        as('---\ncompetences: [B1.1]\ntitre: Été\ncadre: stage1\n---\n'),
      );
    },
  );

  it('are not looked for in a header that is not read whole', () => {
    assert.ok(!codesOf('---\ncompetences: [B1.1]\n').some((code) => code.startsWith('missing')));
    assert.ok(
      !codesOf(report('competences: [B1.1]\na: "')).some((code) => code.startsWith('missing')),
    );
  });

  it('does not take another tool’s field for the section', () => {
    const text = report('type: post\ncompetences: [B1.1]');
    assert.deepEqual(subjectsOf('missing-section', text), ['formation', 'stage1', 'stage2']);
    assert.deepEqual(problemsOf('unknown-section', text), []);
  });

  it('lack nothing in a whole header', () => {
    const text = report(`${WHOLE}competences: [B1.1.1]`);
    assert.deepEqual(codesOf(text), ['declared-not-ticked']);
  });
});

describe('unknown-section', () => {
  inEveryVariant('offers the three sections', (as) => {
    const source = report("competences: [B1.1]\ncadre: '⟦à définir⟧' # 😀");
    assert.equal(
      fixed('unknown-section', source, as, { rank: 1 }),
      as(report("competences: [B1.1]\ncadre: 'stage1' # 😀")),
    );
    expectMarked('unknown-section', report('cadre: ⟦stage⟧\ncompetences: [B1.1]'), as);
  });

  it('knows a section whose year stands elsewhere', () => {
    const text = report('milieu: entreprise\nanneeBts: 2\ncompetences: [B1.1]');
    assert.deepEqual(problemsOf('unknown-section', text), []);
  });
});
