import type { FieldId } from '../../../src/core/report/fieldId.ts';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { refactoringsAt } from '../../../src/core/language/refactoring/refactorings.ts';
import { normaliseCodes } from '../../../src/core/language/normaliseCodes.ts';
import { replaceSkill } from '../../../src/core/language/replaceSkill.ts';
import { changeSection } from '../../../src/core/portfolio/changeSection.ts';
import { splitFrontMatter } from '../../../src/core/report/frontMatter.ts';
import { readYamlHeader } from '../../../src/core/report/yamlHeader.ts';
import { applyEdits } from '../../../src/core/text/span.ts';
import { runs } from '../../unit/support/arbitraries.ts';
import { fixesIn, offeredEdits, type Offered } from '../../unit/support/offered.ts';
import { reportOf, reportText, SISR, SLAM } from '../../unit/support/reports.ts';
import { inEveryVariant, VARIANTS } from '../../unit/support/variants.ts';

/** The texts after each fix of one kind that is offered. */
const after = (text: string, kind: string) =>
  fixesIn(text)
    .filter((fix) => fix.kind === kind)
    .map(({ edits }) => applyEdits(text, edits));

describe('A fix changes only what it says', () => {
  inEveryVariant('a value with a colon gets its space and its quotes', (as) => {
    assert.deepEqual(
      after(as(reportText('titre:Projet : GSB\ncompetences: [B1.1]', 'é 😀')), 'add-space'),
      [as(reportText('titre: "Projet : GSB"\ncompetences: [B1.1]', 'é 😀'))],
    );
    assert.deepEqual(
      after(
        as(reportText('competences: [B1.1]\nproductions:\n  -[Doc](mcd.pdf) # é')),
        'add-space',
      ),
      [as(reportText('competences: [B1.1]\nproductions:\n  - "[Doc](mcd.pdf)" # é'))],
    );
  });

  inEveryVariant('a text of several lines keeps the line behind it', (as) => {
    const header = 'cadre: |-\n  ailleurs\nperiode: 13/01/26 au 07/02/26\ncompetences: [B1.1]';
    assert.deepEqual(
      after(as(reportText(header)), 'replace'),
      ['formation', 'stage1', 'stage2'].map((section) =>
        as(reportText(header.replace('|-\n  ailleurs', section))),
      ),
    );
    const moved = changeSection(as(reportText(header)), 'stage1') ?? [];
    assert.equal(
      applyEdits(as(reportText(header)), moved),
      as(reportText(header.replace('|-\n  ailleurs', 'stage1'))),
    );
  });

  inEveryVariant('no fix of a section leaves it as unclear as it was', (as) => {
    const header = 'cadre: stage2\nniveau: première\ncompetences: [B1.1]';
    const texts = after(as(reportText(header)), 'replace');
    assert.ok(texts.length > 0);
    for (const text of texts) assert.deepEqual(after(text, 'replace'), [], text);
  });

  inEveryVariant('a tick goes into the box of its own line', (as) => {
    const header = 'cadre: formation\ncompetences: [B1.1.2]';
    const body = (box: string) => `- [${box}] voir [ ] puis B1.1.2 é 😀\n`;
    assert.deepEqual(after(as(reportText(header, body(' '))), 'tick'), [
      as(reportText(header, body('x'))),
    ]);
  });

  it('says of a tick all that it ticks', () => {
    const text = reportText('competences: [B1.1.2]', '- [ ] B1.1.2, B1.2.1\n');
    const [fix] = fixesIn(text).filter(({ kind }) => kind === 'tick');
    assert.equal(fix?.subject, 'B1.1.2, B1.2.1');
  });
});

describe('A canonical spelling leaves the words alone', () => {
  const normalised = (text: string, option: 'SISR' | 'SLAM' = 'SISR') =>
    applyEdits(text, normaliseCodes(reportOf(text, option)));

  inEveryVariant('a letter behind a code stays', (as) => {
    for (const [body, tidy] of [
      ['b1.1 A la demande\n', 'B1.1 A la demande\n'],
      ['- [x] b2.1 A développé\n', '- [x] B2.1 A développé\n'],
      ['B1-C1 SISR du réseau 😀\n', 'B1.1 SISR du réseau 😀\n'],
      ['B3.5 A permis\n', 'B3.5 A permis\n'],
      ['B3.5 A SISR\n', 'B3.5A\n'],
    ] as const) {
      const header = 'competences: [B1.1]';
      assert.equal(normalised(as(reportText(header, body))), as(reportText(header, tidy)));
    }
  });

  it('and no mention becomes evidence of another option', () => {
    const text = reportText('competences: [B1.1]', '- [x] B2.1 A développé\n- [x] B2.1 B testé\n');
    for (const option of ['SISR', 'SLAM'] as const) {
      const said = (of: string) =>
        reportOf(of, option).mentions.map(({ resolution }) => JSON.stringify(resolution.kind));
      assert.deepEqual(said(normalised(text, option)), said(text));
    }
  });

  it('another code in its place keeps it as well', () => {
    const text = reportText('competences: [B1.1]', 'B1.1 A la demande\n');
    const [old, next] = [SISR.get('B1.1'), SISR.get('B1.2')];
    assert.ok(old && next);
    assert.equal(
      applyEdits(text, replaceSkill(old, next, reportOf(text))),
      text.replaceAll('B1.1', 'B1.2'),
    );
  });
});

describe('Codes to wordings', () => {
  it('is not offered where nothing leads back', () => {
    for (const skill of [...SISR.skills, ...SLAM.skills]) {
      const option = SISR.get(skill.code) === skill ? 'SISR' : 'SLAM';
      const text = reportText(`competences: [${skill.code}]`);
      for (const { edits } of refactoringsAt(reportOf(text, option), text.indexOf('B'))) {
        const [named] = reportOf(applyEdits(text, edits), option).mentions;
        assert.ok(named?.resolution.kind === 'known' && named.resolution.skill === skill);
      }
    }
  });
});

// Each line with a fault or none, before and behind each other.
const LINES = [
  ...['titre: Été', 'titre:Projet : GSB', 'titre: "a', "titre: 'd''un' # é", 'titre:', 'titer: x'],
  ...['cadre: stage2\nniveau: première', 'cadre: |-\n  ailleurs', 'cadre:stage1', 'milieu: foyer'],
  ...['periode: 07/02/26 au 13/01/26', 'periode:\u00a013/01/26', 'dates: [13/01/26, 07/01/26]'],
  ...[
    'competences: [B1.1, b1.1, B9.9, B1-C2]',
    'competences:\n  - B1.1 # é\n  -B1.1.2\n  - "B3.4"',
  ],
  ...[
    'competences: B1.1.2, B2.1 A',
    'compétences: >\n  B1.1',
    'tags: [linux, B1.1]',
    'competances: B1.1',
  ],
  ...["competences:\n\t- B1.1\n\t- 'B2.1'", 'competences: [Gérer des sauvegardes, "B1.1"]'],
  ...[
    'productions:\n  -[Doc](mcd.pdf)',
    'productions:\n  - "[a](mdc.pdf)"\n  - [b]',
    'brouillon: true',
  ],
  ...['# note', 'layout: post', 'x: {a: [1, 2]}', 'y: |\n  cadre: z\n', '😀: é', 'a: &a b\nc: *a'],
];
const BODY = ['# Titre', 'b1.1 A la demande', '- [ ] B1.1.2 é', '- [ ] a [ ] B2.1 B testé', '~~~'];

const aReport = fc
  .tuple(
    fc.array(fc.constantFrom(...LINES), { minLength: 1, maxLength: 6 }),
    fc.array(fc.constantFrom(...BODY, '- [x] Gérer des sauvegardes : 😀', 'B3.5 A SISR', ''), {
      maxLength: 4,
    }),
    fc.constantFrom(...VARIANTS),
    fc.boolean(),
  )
  .map(([lines, body, variant, isClosed]) => {
    const fence = isClosed ? '\n---\n' : '\n\n';
    return variant.of(`---\n${lines.join('\n')}${fence}${body.join('\n\n')}\n`);
  });

/** What yaml reads of each field, and the words of the body without codes and boxes. */
function saidBy(text: string) {
  const frontMatter = splitFrontMatter(text);
  const header = frontMatter && readYamlHeader(frontMatter, text);
  const fields = new Map<FieldId, string>();
  for (const [id, { values }] of header?.fields ?? []) {
    fields.set(id, values.map(({ value }) => value.trim()).join('\n'));
  }
  const others = (header?.keys ?? []).map(({ name }) => name);
  const words = text.slice(frontMatter?.bodyStart ?? 0).split(/[^\p{L}\p{M}]+/u);
  const isWord = (word: string) => !/^(?:[ABCbcxX]|SISR)?$/.test(word);
  return { fields, others, errors: header?.errors.length ?? 0, words: words.filter(isWord) };
}

function check(text: string, { name, edits, fields }: Offered): void {
  const changed = applyEdits(text, edits);
  const [old, now] = [saidBy(text), saidBy(changed)];
  assert.notEqual(changed, text, `${name} does nothing`);
  assert.ok(now.errors <= old.errors, `${name} breaks the header: ${changed}`);
  for (const [id, value] of old.fields) {
    if (!fields.includes(id)) assert.equal(now.fields.get(id), value, `${name} changes ${id}`);
  }
  const wording = /^rename|^fix (?:replace|close-header)/.test(name);
  if (!wording) assert.deepEqual(now.words, old.words, `${name} changes the words of the body`);
  assert.equal(changed.startsWith('\uFEFF'), text.startsWith('\uFEFF'));
  if (text.includes('\r\n')) assert.doesNotMatch(changed, /[^\r]\n/, `${name} mixes line ends`);
}

describe('Every edit that is offered', () => {
  it('changes what it says and nothing else', () => {
    fc.assert(
      fc.property(aReport, (text) => {
        for (const offered of offeredEdits(text)) check(text, offered);
      }),
      { numRuns: runs(400) },
    );
  });
});
