import assert from 'node:assert/strict';
import fc from 'fast-check';
import { contentOf, type Adoption } from '../../../src/core/adopt/adoption.ts';
import { completeHeader } from '../../../src/core/adopt/completeHeader.ts';
import { mayNameSkills } from '../../../src/core/adopt/skillsNamed.ts';
import { understand } from '../../../src/core/adopt/understand.ts';
import { declaredCodes } from '../../../src/core/portfolio/declaration.ts';
import { applyEdits } from '../../../src/core/text/span.ts';
import { headerText, joined, runs } from '../../unit/support/arbitraries.ts';
import { reportText, SISR } from '../../unit/support/reports.ts';
import { inEveryVariant } from '../../unit/support/variants.ts';
import { readReport } from '../../../src/core/report/readReport.ts';

function understood(text: string, path = 'notes.md'): Adoption {
  const adoption = understand(text, path, SISR);
  assert.ok(adoption, text);
  return adoption;
}

/** What was understood in one line; a `?` behind what is in doubt. */
function inWords(text: string, path?: string): string {
  const { title, section, period, competencies } = understood(text, path);
  return [title, section, period, ...competencies]
    .map((each) => (each ? `${each.value}${each.sure ? '' : '?'}` : '–'))
    .join(' | ');
}

const says = (name: string, lines: readonly string[], expected: string, path?: string) =>
  inEveryVariant(name, (as) => {
    const text = as(lines.join('\n'));
    const bare = (each: string) => each.replace(/^\uFEFF/, '').normalize('NFC');
    assert.equal(bare(inWords(text, path)), bare(as(expected)));
    assert.ok(mayNameSkills(text));
  });

/** Whether nothing is missing and nothing in doubt. */
function isSure({ title, section, period, competencies }: Adoption): boolean {
  const facts = [title, section, period];
  return (
    competencies.length > 0 &&
    facts.every((fact) => fact?.sure === true) &&
    competencies.every(({ sure }) => sure)
  );
}

describe('What a text that is no report says', () => {
  says(
    'in ticked tasks without a header',
    [
      '**Titre de la réalisation** : Serveur GLPI 😀',
      '',
      '**Cadre :** [x] Stage 1 [ ] Stage 2 [ ] Formation',
      '**Période :** du 13/01/26 au 07/02/26',
      '',
      '- [x] **B1.1 — Gérer le patrimoine informatique**',
      '- [ ] **B1.2 — Répondre aux incidents**',
      '- [X] Gérer des sauvegardes : plan',
      '```',
      '- [x] B1.4',
    ],
    'Serveur GLPI 😀 | stage1 | du 13/01/26 au 07/02/26 | B1.1 | B1.1.5',
  );
  says(
    'in prose behind a label',
    [
      '# Migration',
      'Réalisée lors de mon stage de deuxième année, du 5 janvier au 6 février 2026 chez X.',
      '**Compétences mobilisées** : gérer le patrimoine informatique ; travailler en mode projet',
    ],
    'Migration | stage2? | du 5 janvier au 6 février 2026? | B1.1 | B1.4',
  );
  says(
    'in a list below a heading, beside a header without one',
    [
      '---',
      'title: Été',
      'cadre: AP3',
      'debut: 2026-01-13',
      'fin: 2026-02-07',
      '---',
      '## Compétences',
      '- B1-C2, B1-C3',
      '- Mettre à disposition des utilisateurs',
      '### Suite',
      '- Déployer un service',
      '## Bilan',
      'B1.6 plus tard',
    ],
    'Été | formation | 2026-01-13 au 2026-02-07 | B1.2 | B1.3 | B1.5? | B1.5.2 | B1.6?',
  );
  says(
    'in a table with boxes',
    [
      '# Supervision',
      '| Période | 01/2024 07/2024 |',
      '| --- | --- |',
      '| **B1.5 — Mettre à disposition** | [x] | B1.5.1 |',
      '| **B1.1** | [ ] | B1.1.1 |',
      '| **Gérer des sauvegardes** | ☑ |',
    ],
    'Supervision | stage1? | 01/2024 07/2024 | B1.5 | B1.5.1 | B1.1.5',
    'stage-1/supervision.md',
  );
  says(
    'in tags',
    [
      '---',
      'titre: Veille',
      'tags: "Compétence - Organiser son développement professionnel"',
      '---',
    ],
    'Veille | – | – | B1.6',
  );
  says(
    'below a label, in rows below a head, and with signs',
    [
      '# VLAN',
      '**Compétences travaillées**',
      'B1.1 Gérer le patrimoine informatique',
      'B1.4 puis la suite',
      'Du texte, et B1.6.',
      '| Sous-compétence | Fait |',
      '| --- | --- |',
      '| Gérer des sauvegardes | Borg |',
      '',
      '- ✅ B1.2.1 fait',
      '- ❌ B1.3',
    ],
    'VLAN | – | – | B1.1 | B1.4 | B1.6? | B1.1.5 | B1.2.1',
  );
  says(
    'in its name alone, with B1.1',
    ['B1.1'],
    'serveur glpi? | – | – | B1.1?',
    'a/serveur-glpi.md',
  );

  it('is nothing where it names no skill, and undefined where it is a report', () => {
    const none = understood('# Rapport de stage\n\nDu texte.');
    assert.deepEqual(none.competencies, []);
    assert.equal(isSure(none), false);
    assert.equal(understand(reportText('competences: []'), 'a.md', SISR), undefined);
    assert.ok(!mayNameSkills('# Recette\n\n- [ ] 3 œufs'));
    assert.ok(!mayNameSkills('# Cours\n\nLes compétences du BTS'));
  });

  it('is sure where nothing is in doubt', () => {
    const text = '# A\nCadre : formation\nPériode : 2025-2026\n- [x] B1.1\n';
    assert.ok(isSure(understood(text)));
    assert.ok(!isSure(understood(text.replace('Cadre', 'x'))));
  });
});

describe('Adopting', () => {
  inEveryVariant('writes a header and leaves the text as it is', (as) => {
    const text = as('# Été\nCadre : stage 1\nPériode : 2025-2026\n- [x] B1.1\n- [x] B1.2\n');
    const edits = completeHeader(text, contentOf(understood(text)), SISR);
    const header = as(
      '---\nintitule: Été\ncadre: stage1\nperiode: 2025-2026\ncompetences:\n  - B1.1\n  - B1.2\n---\n\n',
    );
    const bare = (each: string) => each.replace(/^\uFEFF/, '');
    assert.equal(bare(applyEdits(text, edits ?? [])), bare(header) + bare(text));
  });

  inEveryVariant('completes the header that is there', (as) => {
    const text = as(
      '---\n# note\ntitle: "Été"\nlayout: post\n---\nPériode : 2025-2026\n- [x] B1.1\n',
    );
    const edits = completeHeader(text, contentOf(understood(text)), SISR);
    assert.equal(
      applyEdits(text, edits ?? []),
      as(
        '---\n# note\ntitle: "Été"\nperiode: 2025-2026\nlayout: post\ncompetences:\n  - B1.1\n---\nPériode : 2025-2026\n- [x] B1.1\n',
      ),
    );
  });

  it('leaves a header in another language, or a broken one, alone', () => {
    for (const text of [
      '+++\ntitle = "a"\n+++\n',
      '{"a": 1}\n',
      '---toml\n---\n',
      '---\na: "\n---\n',
    ]) {
      assert.equal(completeHeader(text, { competencies: ['B1.1'] }, SISR), undefined, text);
    }
  });

  const body = joined([
    '\n',
    '# ',
    '- [x] ',
    '- [ ] ',
    '- ',
    '|',
    ' | ',
    '**',
    'B1.1',
    'C2',
    ' : ',
    'Cadre',
    'Période',
    '2025',
    'stage 1',
    'Compétences',
    '```',
    'Travailler en mode projet',
    '\r\n',
    '<b>',
    '<!--',
    '[x]',
  ]);

  it('says what was understood, keeps the text, and has nothing to add then', () => {
    const text = fc.tuple(fc.oneof(headerText, fc.constant('')), body).map(([a, b]) => a + b);
    fc.assert(
      fc.property(text, (before) => {
        const adoption = understand(before, 'a.md', SISR);
        if (!adoption) return;
        const content = contentOf(adoption);
        const edits = completeHeader(before, content, SISR);
        if (!edits) return;
        const after = applyEdits(before, edits);
        const reading = readReport(after, SISR);
        assert.ok(reading, JSON.stringify(after));
        assert.deepEqual(reading.header.errors, []);
        const declared = declaredCodes(reading);
        for (const code of content.competencies ?? []) {
          const isThere =
            declared.has(code) || [...declared].some((one) => one.startsWith(`${code}.`));
          assert.ok(isThere, `${code} in ${JSON.stringify(after)}`);
        }
        assert.deepEqual(completeHeader(after, content, SISR), []);
        for (const { span, newText } of edits) {
          assert.ok(newText.length >= span.end - span.start, JSON.stringify(before));
        }
      }),
      { numRuns: runs(600) },
    );
  });
});
