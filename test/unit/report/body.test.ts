import assert from 'node:assert/strict';
import { readBody } from '../../../src/core/report/readBody.ts';
import { parsingCost } from '../../../src/core/report/parsingCost.ts';
import { mark } from '../support/marked.ts';
import { reportOf, reportText, SISR } from '../support/reports.ts';
import { inEveryVariant } from '../support/variants.ts';

const HEADER = 'competences: []';

/** What a body mentions: every place marked, and how it names what stands there. */
function mentions(body: string, expected: string, kinds = ''): void {
  inEveryVariant(body, (as) => {
    const text = as(reportText(HEADER, body));
    const found = reportOf(text).mentions;
    const spans = found.map(({ span }) => span);
    assert.equal(mark(text, spans), as(reportText(HEADER, expected)));
    assert.equal(found.map(({ kind }) => kind).join(' '), kinds);
  });
}

describe('the body of a report', () => {
  describe('task items', () => {
    mentions('- [x] B1.1.2 Exploiter', '- [x] ⟦B1.1.2⟧ Exploiter', 'ticked');
    mentions('- [X] B1.1', '- [X] ⟦B1.1⟧', 'ticked');
    mentions('- [ ] B1.1', '- [ ] ⟦B1.1⟧', 'unticked');
    mentions('* [x] **B1.1 Gérer :** oui', '* [x] **⟦B1.1⟧ Gérer :** oui', 'ticked');
    mentions('1. [x] B1.1, B1.2', '1. [x] ⟦B1.1⟧, ⟦B1.2⟧', 'ticked ticked');
    mentions('- [x] [B1.1](doc.md)', '- [x] [⟦B1.1⟧](doc.md)', 'ticked');
    mentions('> - [x] B1.1', '> - [x] ⟦B1.1⟧', 'ticked');
    mentions('- [x] 🎓 B1.1', '- [x] 🎓 ⟦B1.1⟧', 'ticked');
    mentions('- [x] Gérer des sauvegardes', '- [x] ⟦Gérer des sauvegardes⟧', 'ticked');
    mentions('- [x]\nGérer des sauvegardes', '- [x]\n⟦Gérer des sauvegardes⟧', 'ticked');
    mentions('- [x] **Gérer des sauvegardes**', '- [x] ⟦**Gérer des sauvegardes**⟧', 'ticked');
    mentions('1. [x] *Gérer* des _sauvegardes_', '1. [x] ⟦*Gérer* des _sauvegardes_⟧', 'ticked');
    mentions('1. [x] *Gérer* des `x`', '1. [x] *Gérer* des `x`');
    mentions(
      '- [x] B1.1\n  - [ ] B1.2\n    - [x] B1.3',
      '- [x] ⟦B1.1⟧\n  - [ ] ⟦B1.2⟧\n    - [x] ⟦B1.3⟧',
      'ticked unticked ticked',
    );
    mentions('- [x] B1.1\n\n  Voir B1.2.', '- [x] ⟦B1.1⟧\n\n  Voir ⟦B1.2⟧.', 'ticked mentioned');
    mentions('- [x] B1.1\n  - B1.2', '- [x] ⟦B1.1⟧\n  - ⟦B1.2⟧', 'ticked mentioned');
  });

  describe('mentions', () => {
    mentions('La compétence B1.1 a servi.', 'La compétence ⟦B1.1⟧ a servi.', 'mentioned');
    mentions('# B1.1\n\n## B1.2', '# ⟦B1.1⟧\n\n## ⟦B1.2⟧', 'mentioned mentioned');
    mentions('[x] B1.1', '[x] ⟦B1.1⟧', 'mentioned');
    mentions('-[x] B1.1', '-[x] ⟦B1.1⟧', 'mentioned');
    mentions('- [x]B1.1', '- [x]⟦B1.1⟧', 'mentioned');
    mentions(
      '| B1.1 | `B1.2` |\n|---|---|\n| *B1.3* | x |',
      '| ⟦B1.1⟧ | `B1.2` |\n|---|---|\n| *⟦B1.3⟧* | x |',
      'mentioned mentioned',
    );
    mentions('Avant 😀 B1.1', 'Avant 😀 ⟦B1.1⟧', 'mentioned');
  });

  describe('nothing inside code', () => {
    for (const body of [
      ...['```\n- [x] B1.1\n```', '~~~md\nB1.1\n\n# B1.2\n~~~', '    - [x] B1.1', '`B1.1`'],
      ...['``a ` B1.1``', '- x\n  ```\n  - [x] B1.1\n  ```', '1. x\n\n       B1.1', '\tB1.1'],
      ...['> ```\n> B1.1\n> ```', '```\nB1.1', '````\n```\nB1.1\n````', '- ```\n  B1.1\n  ```'],
    ]) {
      mentions(body, body);
    }
    mentions('- [x] `B1.1` B1.2', '- [x] `B1.1` ⟦B1.2⟧', 'ticked');
    mentions('```\nB1.1\n```\nB1.2', '```\nB1.1\n```\n⟦B1.2⟧', 'mentioned');
  });

  describe('nothing inside HTML, addresses and pictures', () => {
    for (const body of [
      ...['<!-- B1.1 -->', '<!--\n\n- [x] B1.1\n\n-->', '<div title="B1.1">\n- [x] B1.2\n</div>'],
      ...['a <b title="B1.1">', '[x](B1.1)', '![B1.1](x)', '<https://x.fr/B1.1>', '[a]: B1.1'],
    ]) {
      mentions(body, body);
    }
  });

  it('marks ordinary tasks, which name no skill, for the referential to leave out', () => {
    const { mentions } = reportOf(reportText(HEADER, '- [x] Rendre le rapport\n- [ ] Relire'));
    assert.deepEqual(mentions, []);
  });

  it('reads a body that follows an open header', () => {
    const { mentions } = reportOf('---\ncompetences: [B1.1]\n\n- [x] B1.2\n');
    assert.deepEqual(
      mentions.map(({ kind, written }) => [kind, written]),
      [
        ['declared', 'B1.1'],
        ['ticked', 'B1.2'],
      ],
    );
  });
});

describe('the budget of a body', () => {
  const unread = (body: string) =>
    readBody(body, 0).unread.map(({ start, end }) => body.slice(start, end));

  const nested = (levels: number) =>
    Array.from({ length: levels }, (_, level) => `${'  '.repeat(level)}- B1.1\n`).join('');

  for (const [name, body] of Object.entries({
    'nested list levels': nested(1000),
    'nested lists on one line': `${'- '.repeat(2000)}_B1.1`,
    'nested numbers on one line': `${'1. '.repeat(2000)}_B1.1`,
    'nested quotations': `${'>'.repeat(5000)} B1.1 _`,
    'lazy lines below quotations': `${'> '.repeat(20)}_B1.1\n${'B1.1\n'.repeat(2000)}`,
    'unmatched emphasis': `B1.1 ${'_a__'.repeat(6000)}`,
    'mixed emphasis': `B1.1 ${'*a_ '.repeat(6000)}`,
    'open brackets': `B1.1 ${'['.repeat(20_000)}`,
    'open declarations': `B1.1 ${'a<?'.repeat(8000)}`,
    'open comments': `B1.1 ${'a<!--'.repeat(5000)}`,
    'a table of 100 KB': `|a|_b|\n|-|-|\n${'|B1.1|[x]|\n'.repeat(10_000)}`,
    'a line of 5 MB': `B1.1 \`${'x'.repeat(5_000_000)}`,
    'plain words of 5 MB': 'B1.1 mot '.repeat(600_000),
  })) {
    it(`leaves ${name} unread, and reads what stands around`, () => {
      const text = `- [x] B1.2 [a](b)\n\n${body}\n\n- [x] B1.3 [a](b)\n`;
      const { tasks } = readBody(text, 0);
      if (text.length < 400_000) {
        assert.deepEqual(unread(text), [`${body}\n\n`]);
        assert.equal(tasks.length, 2);
      } else assert.deepEqual(unread(text), [text]);
    });
  }

  it('is enough for a long report with a list of every sub-skill', () => {
    const list = SISR.skills.map(
      ({ code, wording }) => `- [x] **${code}** ${wording} ([preuve](x.md))`,
    );
    const prose =
      'La sauvegarde de `srv-01` a servi (B1.1.5), voir [la procédure](x.md).\n\n'.repeat(150);
    const { tasks, unread } = readBody(`${prose}${list.join('\n')}\n`, 0);
    assert.deepEqual([tasks.length, unread.length], [SISR.skills.length, 0]);
  });

  it('costs nothing where no parser is needed', () => {
    const text = 'La compétence B1.1 a servi, **B1.2** aussi.\n\n'.repeat(8000);
    const { prose, unread } = readBody(text, 0);
    assert.deepEqual([prose.length, unread.length], [8000, 0]);
  });

  it('is spent on task items first', () => {
    const mention = `B1.1 \`${'mot '.repeat(500)}\`\n\n`;
    const { tasks, unread } = readBody(`${mention.repeat(100)}- [x] B1.2\n`, 0);
    assert.equal(tasks.length, 1);
    assert.ok(unread.length > 50);
  });

  it('is spent once for all parts', () => {
    const part = `B1.1 \`${'mot '.repeat(500)}\`\n\n`;
    const few = readBody(part.repeat(10), 0);
    const many = readBody(part.repeat(100), 0);
    assert.equal(few.unread.length, 0);
    assert.ok(many.unread.length > 50 && many.prose.length < 50);
  });
});

describe('parsingCost', () => {
  const growth = (piece: string) =>
    parsingCost(piece.repeat(2000)) / parsingCost(piece.repeat(500));

  it('grows with length for plain text, with the square for what remark takes the square for', () => {
    for (const piece of ['Un mot.\n', '- un\n', '**gras**\n\n', '| a | b |\n']) {
      assert.ok(growth(piece) < 4.1, piece);
    }
    for (const piece of ['- ', '> ', '1. ', '_a__', '[', '<a']) assert.ok(growth(piece) > 6, piece);
  });
});

describe('a body in MDX', () => {
  it('names skills as far as it is Markdown', () => {
    const body =
      'import Card from "./Card.astro"\n\nexport const a = 1\n\n<Card title="B1.2">\n\n- [x] B1.1.5 {a}\n- [ ] B1.3\n\n</Card>\n\n{/* B1.4 */}\n';
    const { mentions } = reportOf(reportText('competences: [B1.1]', body));
    const evidence = mentions.filter(({ kind }) => kind === 'ticked' || kind === 'declared');
    assert.deepEqual(
      evidence.map(({ written }) => written),
      ['B1.1', 'B1.1.5'],
    );
  });
});
