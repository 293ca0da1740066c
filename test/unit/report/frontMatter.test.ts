import assert from 'node:assert/strict';
import fc from 'fast-check';
import matter from 'gray-matter';
import { HEADER_LIMIT, splitFrontMatter } from '../../../src/core/report/frontMatter.ts';
import { headerText, runs } from '../support/arbitraries.ts';
import { inEveryVariant } from '../support/variants.ts';

function split(text: string) {
  const found = splitFrontMatter(text);
  assert.ok(found, JSON.stringify(text.slice(0, 100)));
  return { ...found, body: text.slice(found.bodyStart) };
}

describe('splitFrontMatter', () => {
  inEveryVariant('splits header and body', (as) => {
    const { yaml, body, state } = split(as('---\ntitre: Été\ncadre: stage1\n---\n# Corps\n'));
    assert.equal(yaml.trim(), as('titre: Été\ncadre: stage1').replace('\uFEFF', ''));
    assert.equal(body, as('# Corps\n').replace('\uFEFF', ''));
    assert.equal(state, 'closed');
  });

  inEveryVariant('ends an open header at the first blank line', (as) => {
    const text = as('---\ntitre: Été\n\nDu texte.\n');
    const { yaml, body, state } = split(text);
    assert.equal(yaml.trim(), as('titre: Été').replace('\uFEFF', ''));
    assert.equal(body.trim(), 'Du texte.');
    assert.ok(!body.startsWith('\n') || !text.includes('\r'), 'a line end is never cut in two');
    assert.equal(state, 'open');
  });

  it('takes blanks behind the fences, and nothing but blanks', () => {
    assert.equal(split('--- \t\na: b\n---  \nc').body, 'c');
    assert.equal(split('---\na: b\n---- \n').state, 'open');
    assert.equal(split('---\na: b\n--- c\n').state, 'open');
  });

  it('takes an empty header, a header alone and one at the end of the text', () => {
    assert.deepEqual([split('---\n---\nx').yaml, split('---\n---\nx').body], ['', 'x']);
    assert.equal(split('---').state, 'open');
    assert.equal(split('---\na: b\n---').state, 'closed');
  });

  it('has no front matter where the first line is another', () => {
    for (const text of [
      ...['', 'texte', '\n---\na: b\n---\n', ' ---\na: b\n---\n', '----\na: b\n----\n'],
      ...['---a: b\n---\n', '+++\na = 1\n+++\n', ';;;\n{}\n;;;\n', '\uFEFF\uFEFF---\na: b\n---\n'],
    ]) {
      assert.equal(splitFrontMatter(text), undefined, text);
    }
  });

  it('reads no more than the limit', () => {
    const long = `---\ncompetences: [B1.1]\n${'# commentaire\n'.repeat(40_000)}---\nx`;
    const { yaml, state } = split(long);
    assert.ok(yaml.length <= HEADER_LIMIT);
    assert.equal(state, 'tooLong');
    const open = split(`---\ncompetences: [B1.1]\n${'a'.repeat(100_000)}`);
    assert.ok(open.yaml.length <= HEADER_LIMIT);
    assert.equal(open.state, 'open');
  });

  it('takes no part of a header that is too long for the body', () => {
    for (const eol of ['\n', '\r\n']) {
      const line = `competences: [${'B1.1, '.repeat(10_000)}]`;
      const { state, body } = split(['---', line, '---', 'x', '---', 'y'].join(eol));
      assert.deepEqual([state, body], ['tooLong', `x${eol}---${eol}y`]);
    }
  });

  it('takes what stands below a blank line for the body, though a fence comes late', () => {
    const { state, body } = split(`---\na: b\n\n${'mot '.repeat(10_000)}\n---\nx`);
    assert.deepEqual([state, body.trimStart().slice(0, 3)], ['tooLong', 'mot']);
  });

  it('takes a closing fence that ends exactly at the limit for what it is', () => {
    const head = '---\na: b\n';
    const closedAt = (length: number) =>
      `${head}${'#'.repeat(length - head.length - '\n---'.length)}\n---`;
    assert.equal(split(`${closedAt(HEADER_LIMIT)}\nx`).body, 'x');
    assert.notEqual(split(`${closedAt(HEADER_LIMIT)}x: y\n`).state, 'closed');
  });

  it('ends a header where gray-matter ends it', () => {
    const nothing = { parse: () => ({}), stringify: () => '' };
    const engines = { yaml: nothing, json: nothing, javascript: nothing };
    fc.assert(
      fc.property(headerText, (rest) => {
        const { yaml, state } = split(`---\n${rest}`);
        const { matter: header } = matter(`---\n${rest}`, { language: 'yaml', engines });
        if (state === 'closed') assert.equal(yaml, header.replace(/\r$/, ''));
        else assert.ok(header.startsWith(yaml));
      }),
      { numRuns: runs(500) },
    );
  });

  it('gives parts of the text for any text, in their places', () => {
    fc.assert(
      fc.property(headerText, (rest) => {
        const text = `---\n${rest}`;
        const { yaml, span, bodyStart, state } = split(text);
        assert.equal(text.slice(span.start, span.end), yaml);
        assert.ok(span.end <= bodyStart && bodyStart <= text.length);
        if (state === 'closed')
          assert.match(text.slice(span.end, bodyStart), /^\r?\n---[ \t]*(\r?\n)?$/);
        else assert.equal(bodyStart, span.end);
      }),
    );
  });
});
