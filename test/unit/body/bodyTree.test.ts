import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { bodyTree } from '../../../src/core/body/bodyTree.ts';
import { referencesOf } from '../../../src/core/body/references.ts';
import { sectionNamed, sectionsOf, textOf } from '../../../src/core/body/sections.ts';

const HEADER = '---\r\nintitule: GLPI\ncompetences: [B1.1]\n---\n';

describe('bodyTree', () => {
  it('reads what GitHub’s Markdown has, and not the header', () => {
    const { root, isRead } = bodyTree(
      `${HEADER}# Titre\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n- [x] fait\n\nNote[^1] ~~non~~\n\n[^1]: là\n`,
    );
    const types = new Set<string>();
    visit(root, ({ type }) => void types.add(type));
    for (const type of ['table', 'listItem', 'delete', 'footnoteReference']) {
      assert.ok(types.has(type), type);
    }
    assert.equal(isRead, true);
    assert.ok(!textOf(root).includes('intitule'));
  });

  it('places every node in the whole text', () => {
    const words = fc.constantFrom('# Titre', '- point', 'mot *fort*', '', '> dit', '```', 'a | b');
    fc.assert(
      fc.property(fc.array(words), fc.constantFrom('\n', '\r\n'), (lines, end) => {
        const text = HEADER + lines.join(end);
        visit(bodyTree(text).root, 'text', ({ position, value }) => {
          const { start, end } = position ?? assert.fail();
          assert.ok(text.slice(start.offset, end.offset).startsWith(value.split(/\r?\n/)[0] ?? ''));
          assert.equal(start.line, text.slice(0, start.offset).split(/\r?\n/).length);
        });
      }),
    );
  });

  it('keeps a body that would take too long as it is written', () => {
    const deep = Array.from({ length: 500 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n');
    for (const body of [deep, 'x\n'.repeat(400_000)]) {
      const { root, isRead } = bodyTree(HEADER + body);
      assert.equal(isRead, false);
      assert.deepEqual(root.children, [{ type: 'code', value: body }]);
    }
  });

  it('reads five thousand lines of code', () => {
    const code = Array.from({ length: 5_000 }, (_, line) => `interface Gi0/${line} **up** [a](b)`);
    const { root, isRead } = bodyTree(`${HEADER}\`\`\`cisco\n${code.join('\n')}\n\`\`\`\n`);
    assert.equal(isRead, true);
    assert.deepEqual(
      root.children.map(({ type }) => type),
      ['code'],
    );
  });
});

describe('sectionsOf', () => {
  const sections = sectionsOf(
    bodyTree(
      '# GLPI\n\nintro\n\n## 1. Contexte :\n\nun\n\n### Détail\n\ndeux\n\n## 🔑 Modalités d’accès\n\ntrois',
    ).root,
  );

  it('ends a section before the next heading of its depth', () => {
    const contents = sections.map(({ title, content }) => [title, textOf(content)]);
    assert.deepEqual(contents, [
      ['GLPI', 'intro1. Contexte :unDétaildeux🔑 Modalités d’accèstrois'],
      ['1. Contexte :', 'unDétaildeux'],
      ['Détail', 'deux'],
      ['🔑 Modalités d’accès', 'trois'],
    ]);
  });

  it('finds a section whatever stands around its name', () => {
    const named = (...names: string[]) => sectionNamed(sections, names)?.title;
    assert.equal(named('contexte'), '1. Contexte :');
    assert.equal(named('Accès', "MODALITES D'ACCES"), '🔑 Modalités d’accès');
    assert.equal(named('Context'), undefined);
  });
});

describe('referencesOf', () => {
  it('numbers footnotes by their first calls, and those within others behind', () => {
    const { root } = bodyTree(
      'Un[^b] deux[^a] encore[^b] rien[^x].\n\n[^a]: A\n\n[^b]: B, voir[^c]\n\n[^c]: C\n\n[^d]: D\n',
    );
    const references = referencesOf(root);
    assert.deepEqual(
      references.footnotes.map((note) => textOf(note as Nodes)),
      ['B, voir', 'A', 'C'],
    );
    assert.equal(references.footnote('d')?.identifier, 'd');
  });

  it('takes the first of two definitions', () => {
    const { root } = bodyTree('[x]\n\n[X]: a\n[x]: b\n');
    assert.equal(referencesOf(root).definition('x')?.url, 'a');
  });
});
