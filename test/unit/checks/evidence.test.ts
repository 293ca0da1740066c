import assert from 'node:assert/strict';
import { inEveryVariant } from '../support/variants.ts';
import { fixed, problemsOf, subjectsOf } from './check.ts';

const report = (header: string, body = '') => `---\n${header}\n---\n${body}`;

describe('ticked-not-declared', () => {
  inEveryVariant('adds the code to a flow list', (as) => {
    const body = '\n- [x] **⟦B1.1.5⟧** Gérer des sauvegardes 😀\n- [ ] B1.1.6\n- [x] b1.1.5\n';
    assert.equal(
      fixed('ticked-not-declared', report('competences: [B1.2, "B1.3" ] # é', body), as),
      as(report('competences: [B1.2, "B1.3", "B1.1.5" ] # é', body.replace(/[⟦⟧]/g, ''))),
    );
  });

  inEveryVariant('adds a line to a block list, and a first code to an empty one', (as) => {
    const body = '- [x] ⟦Gérer des sauvegardes⟧ : é';
    const plain = body.replace(/[⟦⟧]/g, '');
    const list = 'compétences:\n- B1.2 # é';
    assert.equal(
      fixed('ticked-not-declared', report(list, body.replace('⟧ : é', ' : é⟧')), as),
      as(report(`${list}\n- B1.1.5`, plain)),
    );
    for (const [before, after] of [
      ['competences: []', 'competences: [B1.1]'],
      ['competences : # é', 'competences : # é\n  - B1.1'],
      ['competences: "B1.2"', 'competences: "B1.2, B1.1"'],
    ] as const) {
      const source = report(before, '* [X] ⟦B1.1⟧');
      assert.equal(fixed('ticked-not-declared', source, as), as(report(after, '* [X] B1.1')));
    }
  });

  it('is content with a declared sub-skill of a ticked competency', () => {
    const text = report('competences: [B1.1.5]', '- [x] B1.1\n- [x] B1.1.5\n```\n- [x] B1.2\n');
    assert.deepEqual(problemsOf('ticked-not-declared', text), []);
  });
});

describe('declared-not-ticked', () => {
  inEveryVariant('ticks the task that names the code', (as) => {
    const source = report('competences: [B1.1, ⟦B1.2⟧]', '- [x] B1.1.1\n- [ ]\tGérer 😀, B1.2\n');
    assert.equal(
      fixed('declared-not-ticked', source, as),
      as(report('competences: [B1.1, B1.2]', '- [x] B1.1.1\n- [x]\tGérer 😀, B1.2\n')),
    );
  });

  it('has nothing to offer where no task names the code', () => {
    assert.deepEqual(subjectsOf('declared-not-ticked', report('competences: [B1.2]', 'B1.2')), []);
  });
});

describe('missing-production', () => {
  const folders: Readonly<Record<string, readonly string[]>> = {
    '.': ['docs', 'rapport.md'],
    docs: ['Été de GLPI.pdf', 'plan-sauvegarde.md', "l'essai (1).md"].map((n) =>
      n.normalize('NFD'),
    ),
    '../commun': [],
  };
  const context = { filesIn: (folder: string) => folders[folder] };
  const productions = (...targets: string[]) =>
    report(
      `competences: [B1.1]\nproductions:\n${targets.map((t) => `  - "[Été](${t})"`).join('\n')}`,
    );

  inEveryVariant('marks the target and offers the file that it resembles', (as) => {
    assert.equal(
      fixed('missing-production', productions("⟦docs/Plan-sauvegardes.md#fin⟧ 'x'"), as, {
        context,
      }),
      as(productions("docs/plan-sauvegarde.md#fin 'x'")),
    );
    assert.equal(
      fixed(
        'missing-production',
        productions('⟦docs/lessai (1).md⟧').replace('](⟦', '](<⟦').replace('⟧)', '⟧>)'),
        as,
        { context },
      ),
      as(productions('<docs/l%27essai%20%281%29.md>')),
    );
  });

  inEveryVariant('takes the production out of the list', (as) => {
    assert.equal(
      fixed('missing-production', productions('docs', '⟦../commun/rien.pdf⟧'), as, { context }),
      as(productions('docs')),
    );
  });

  it('believes in what is there, what is elsewhere, and what is not known', () => {
    for (const target of [
      ...['docs/plan-sauvegarde.md', './docs/../docs//plan-sauvegarde.md?raw#x', 'docs/', '../..'],
      ...['docs/%C3%89t%C3%A9%20de%20GLPI.pdf', '<docs/Été de GLPI.pdf>', 'inconnu/a.md', '#haut'],
      ...[
        'https://exemple.fr/rien',
        'mailto:a@b.c',
        '/racine.md',
        String.raw`docs\\plan-sauvegarde.md`,
      ],
    ]) {
      assert.deepEqual(
        problemsOf('missing-production', productions(target), { context }),
        [],
        target,
      );
    }
    assert.deepEqual(problemsOf('missing-production', productions('rien.md')), []);
    const label = report('competences: [B1.1]\nproductions: [rien.md, Un dossier]');
    assert.deepEqual(problemsOf('missing-production', label, { context }), []);
  });
});

describe('draft-left', () => {
  inEveryVariant('takes the line away that makes it a draft', (as) => {
    const context = { finished: 'session-over' } as const;
    for (const [before, after] of [
      ['competences: [B1.1]\n⟦brouillon⟧: oui # é\ntitre: Été', 'competences: [B1.1]\ntitre: Été'],
      ['competences: [B1.1]\n⟦Draft⟧: true', 'competences: [B1.1]'],
    ] as const) {
      assert.equal(fixed('draft-left', report(before), as, { context }), as(report(after)));
    }
  });

  it('waits until the portfolio is finished, and minds no other report', () => {
    const draft = report('competences: [B1.1]\nbrouillon: true');
    assert.deepEqual(problemsOf('draft-left', draft), []);
    const counted = report('competences: [B1.1]\nbrouillon: false');
    assert.deepEqual(
      problemsOf('draft-left', counted, { context: { finished: 'all-covered' } }),
      [],
    );
  });
});

describe('body-unread', () => {
  inEveryVariant('marks the first line of what is not read', (as) => {
    const deep = `${'> '.repeat(400)}a\n`.repeat(60);
    const text = as(report('competences: [B1.1]', `\nB1.1 é \`x\`\n${deep}`));
    const [problem, ...more] = problemsOf('body-unread', text);
    assert.ok(problem && more.length === 0);
    assert.equal(
      text.slice(problem.span.start, problem.span.end),
      as('B1.1 é `x`').replace('\uFEFF', ''),
    );
  });
});
