import assert from 'node:assert/strict';
import { inEveryVariant } from '../support/variants.ts';
import { expectMarked, fixed, problemsOf, subjectsOf } from './check.ts';

const report = (list: string, body = '') => `---\ntitre: Été 🎓\n${list}\n---\n${body}`;

describe('unknown-code', () => {
  inEveryVariant('marks the code alone and replaces it', (as) => {
    const source = report('competences: [B1.1.1, ⟦B1.1.9⟧] # relu 👀');
    assert.equal(
      fixed('unknown-code', source, as),
      as(report('competences: [B1.1.1, B1.1.6] # relu 👀')),
    );
  });

  inEveryVariant('finds it in a task item, and leaves prose alone', (as) => {
    const body = 'B9.9 dans la phrase.\n\n- [x] ⟦B1.9⟧ : oui\n- [ ]\t⟦B1.8⟧\n\n```\n- [x] B1.7\n';
    expectMarked('unknown-code', report('competences: [B1.1]', body), as);
  });

  it('offers first what the wording behind the code names', () => {
    const text = report('competences:\n  - B1.9 Gérer le patrimoine informatique');
    assert.equal(subjectsOf('unknown-code', text)[0], 'B1.1');
  });

  it('says where the codes end', () => {
    const [problem] = problemsOf('unknown-code', report('competences: [B1.1.9]'));
    assert.deepEqual(problem?.args, { written: 'B1.1.9', parent: 'B1.1', last: 'B1.1.6' });
    const [foreign] = problemsOf('unknown-code', report('competences: [B7.1]'));
    assert.deepEqual(foreign?.args, { written: 'B7.1' });
  });
});

describe('unknown-wording', () => {
  inEveryVariant('replaces a wording that is nearly official by its code', (as) => {
    const source = report('competences:\n  - "⟦Gestion des sauvegardes⟧"\n  - B1.2');
    assert.equal(
      fixed('unknown-wording', source, as),
      as(report('competences:\n  - "B1.1.5"\n  - B1.2')),
    );
  });

  it('guesses nothing where nothing is alike', () => {
    assert.deepEqual(
      subjectsOf('unknown-wording', report('cadre: stage1\ncompetences: [cuisine]')),
      [],
    );
  });

  it('leaves shared names alone: a tag need be no skill', () => {
    assert.deepEqual(
      problemsOf('unknown-wording', report('titre: a\ndate: 2025\ntags: [linux, B1.1]')),
      [],
    );
  });
});

describe('other-option', () => {
  inEveryVariant('marks a code and a wording of the other option', (as) => {
    const list = 'competences: [⟦B3.5B⟧, "⟦Gérer les données⟧", B3.5A]';
    const problems = expectMarked('other-option', report(list), as);
    assert.deepEqual(
      problems.map(({ args }) => [args.code, args.theirs, args.mine]),
      [
        ['B3.5B', 'SLAM', 'SISR'],
        ['B2.3', 'SLAM', 'SISR'],
      ],
    );
    expectMarked('other-option', report('competences: [⟦B3.5A⟧, B3.5B]'), as, { option: 'SLAM' });
  });
});

describe('duplicate-code', () => {
  inEveryVariant('takes the second one out of a flow list', (as) => {
    const source = report("competences: [ B1.1 , 'B1.2', ⟦b1-c1⟧ ] # deux fois");
    assert.equal(
      fixed('duplicate-code', source, as),
      as(report("competences: [ B1.1 , 'B1.2' ] # deux fois")),
    );
  });

  inEveryVariant('takes the line out of a block list', (as) => {
    const source = report('competences:\n  - B1.1 # é\n  # garder\n  - "⟦B1.1⟧"\n  - B1.2');
    assert.equal(
      fixed('duplicate-code', source, as),
      as(report('competences:\n  - B1.1 # é\n  # garder\n  - B1.2')),
    );
  });

  it('may be mended unseen', () => {
    const [problem] = problemsOf('duplicate-code', report('competences: [B1.1, B1.1]'));
    assert.equal(problem?.fixes[0]?.safe, true);
  });

  it('offers nothing where a comment would go with it', () => {
    const text = report('competences: [B1.1, # deux\n  B1.1]');
    assert.deepEqual(subjectsOf('duplicate-code', text), []);
  });
});

describe('mismatched-wording', () => {
  const item = (code: string, wording: string) => report(`competences:\n  - ${code} - ${wording}`);

  inEveryVariant(
    'offers both readings: the code of the wording, and the wording of the code',
    (as) => {
      const source = report(
        'competences:\n  - ⟦B1.3 - Gérer le patrimoine informatique⟧ # 😀\n  - B1.2',
      );
      assert.equal(
        fixed('mismatched-wording', source, as),
        as(report('competences:\n  - B1.1 - Gérer le patrimoine informatique # 😀\n  - B1.2')),
      );
      const other = fixed('mismatched-wording', source, as, { rank: 1 });
      const wording = 'Développer la présence en ligne de l’organisation';
      assert.equal(
        other.normalize('NFC'),
        as(report(`competences:\n  - B1.3 - ${wording} # 😀\n  - B1.2`)).normalize('NFC'),
      );
    },
  );

  inEveryVariant('reads comments and task items', (as) => {
    expectMarked(
      'mismatched-wording',
      report(
        'competences:\n  - ⟦B1.1.5 # Recenser et identifier les ressources numériques⟧\n  - "B1.2"',
        '\n- [x] **⟦B1.3 Gérer le patrimoine informatique⟧ :** un inventaire\n' +
          '- [ ] ⟦B1.1.4 : Gérer des sauvegardes⟧. Plus tard.\n\nB1.3 Gérer le patrimoine informatique\n',
      ),
      as,
    );
  });

  it('knows a wording that is cut off', () => {
    const [problem] = problemsOf(
      'mismatched-wording',
      item('B1.3', 'Mettre à disposition des utilisateurs…'),
    );
    assert.equal(problem?.args.owner, 'B1.5');
  });

  it('names the option of a wording that is the other option’s', () => {
    const [problem] = problemsOf('mismatched-wording', item('B1.2', 'Gérer les données'));
    assert.deepEqual([problem?.args.owner, problem?.args.option], ['B2.3', 'SLAM']);
    assert.equal(problem?.fixes.length, 1, 'the code of another option is no remedy');
  });

  it('accepts the right wording, that of the competency above, and any other words', () => {
    for (const [code, wording] of [
      ['B1.1', 'gerer le patrimoine informatique.'],
      ['B1.1.5', 'Gérer le patrimoine informatique'],
      ['B1.1', 'Gérer des sauvegardes'],
      ['B1.1', 'inventaire du parc avec GLPI'],
      ['B1.1', 'Gérer'],
      ['B1.4', 'Gérer le'],
    ] as const) {
      assert.deepEqual(
        problemsOf('mismatched-wording', item(code, wording)),
        [],
        `${code} ${wording}`,
      );
    }
  });

  it('does not write a comma into a flow list', () => {
    const text = report('competences: [B1.1.2 Gérer des sauvegardes]');
    assert.deepEqual(subjectsOf('mismatched-wording', text), ['B1.1.5']);
  });
});

describe('no-code', () => {
  inEveryVariant('marks the name of the empty list', (as) => {
    expectMarked('no-code', report('⟦compétences⟧: []', '- [ ] B1.1\n\nB1.2'), as);
    expectMarked('no-code', report('competences: []', '- [x] B1.1'), as);
    expectMarked('no-code', report('competences: [B9.9]'), as);
  });
});

describe('competency-without-sub-skill', () => {
  inEveryVariant('marks a competency that nothing details', (as) => {
    expectMarked(
      'competency-without-sub-skill',
      report('competences: [⟦B1.1⟧, B1.2, B1.2.1, B1.3]'),
      as,
    );
    const body = '- [x] B1.1.2\n- [ ] B1.2.1\n\nB1.2.2\n';
    expectMarked('competency-without-sub-skill', report('competences: [B1.1, ⟦B1.2⟧]', body), as);
  });
});
