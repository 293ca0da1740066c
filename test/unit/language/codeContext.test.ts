import assert from 'node:assert/strict';
import fc from 'fast-check';
import { codeContextAt, isOfferedUnasked } from '../../../src/core/language/codeContext.ts';
import { textAt } from '../../../src/core/text/span.ts';
import { codeText, headerText, runs } from '../support/arbitraries.ts';
import { withCursor } from '../support/marked.ts';
import { reportText, withBody } from '../support/reports.ts';
import { inEveryVariant } from '../support/variants.ts';

/** `|` is the cursor. `expected`: what is typed, then what would be replaced, then the prefix. */
function offers(source: string, typed: string, replaced = typed, prefix = ''): void {
  inEveryVariant(JSON.stringify(source), (as) => {
    const { text, offset } = withCursor(as(source));
    const context = codeContextAt(text, offset);
    assert.ok(context);
    assert.deepEqual(
      [
        context.typed,
        textAt(text, context.inserting),
        textAt(text, context.replacing),
        context.prefix,
      ],
      [typed, typed, replaced, prefix].map((part) => as(part).replace('\uFEFF', '')),
    );
    assert.equal(context.inserting.end, offset);
    assert.ok(context.scope.start <= offset && offset <= context.scope.end);
  });
}

function offersNothing(source: string): void {
  inEveryVariant(JSON.stringify(source), (as) => {
    const { text, offset } = withCursor(as(source));
    assert.equal(codeContextAt(text, offset), undefined);
  });
}

describe('codeContextAt', () => {
  describe('flow lists', () => {
    const list = (line: string, ...rest: [string, string?]) => offers(reportText(line), ...rest);
    list('competences: [|]', '');
    list('competences: [B|]', 'B');
    list('competences: [B1.1, |]', '');
    list('competences: [B1.1,B1.|2, B1.3]', 'B1.', 'B1.2');
    list('competences: [B1.|2 , B1.3]', 'B1.', 'B1.2');
    list('competences: ["B1|"]', 'B1');
    list("competences: ['|', B1.1]", '');
    list('competences: [B1.1, sauve|]', 'sauve');
    list('compétences: [été, gérer le pat|]', 'gérer le pat');
    list('competences: [\n  B1.1,\n  B|\n]', 'B');
    list('competences: [\n  |\n]', '');
    list('competences: [B1.1, |', '');
    list('competences: [B1|.1 # note', 'B1', 'B1.1');
    list('titre: a\ndate: 2025\ntags: [B1|]', 'B1');
    list('titre: 🎓\ncompetences: [😀, B|]', 'B');
  });

  describe('block lists', () => {
    const list = (line: string, ...rest: [string, string?, string?]) =>
      offers(reportText(line), ...rest);
    list('competences:\n  - |', '');
    list('competences:\n  - B1.|', 'B1.');
    list('competences:\n  - B1|.1 # note', 'B1', 'B1.1');
    list('competences:\n  - "B1|"', 'B1');
    list('competences:\n  - B1.1\n  - gérer|', 'gérer');
    list('competences:\n- |\ncadre: x', '');
    list('competences:\n|', '', '', '  - ');
    list('competences:\nB|', 'B', 'B', '  - ');
    list('competences:\n  |', '', '', '- ');
    list('competences:\n  - B1.1\n  |', '', '', '- ');
    list('competences:\n- B1.1\n|', '', '', '- ');
    list('competences:\n    - B1.1\n|', '', '', '    - ');
    list('competences:\n  # note\n  - |', '');
  });

  describe('a value alone', () => {
    offers(reportText('competences: |'), '');
    offers(reportText('competences: B1.1, B|'), 'B');
    offers(reportText('competences: "B1.|'), 'B1.');
  });

  describe('a header that is not closed yet', () => {
    offers('---\ncompetences: [B1.1, |', '');
    offers('---\ncompetences:\n  - B|', 'B');
    offers('---\ncompetences: [|\n\nDu texte.\n', '');
  });

  describe('task items', () => {
    const task = (body: string, ...rest: [string, string?]) => offers(withBody(body), ...rest);
    task('- [x] |', '');
    task('- [x] B1|.1.2 Exploiter', 'B1', 'B1.1.2');
    task('- [ ] B|', 'B');
    task('* [X] **B1|**', 'B1');
    task('1. [x] B1.1, |', '');
    task('1. [x] B1.1, B1|', 'B1');
    task('> - [x] |', '');
    task('  - [x] sauve|', 'sauve');
    task('- [x] gérer des|', 'gérer des');
    task('Été 😀\n\n- [x] B|', 'B');
    task('```\ncode\n```\n- [x] B|', 'B');
  });

  describe('prose, on request only', () => {
    for (const body of ['B|', '- B|', '# B|', '[x] B|', 'Vu B|']) {
      inEveryVariant(body, (as) => {
        const { text, offset } = withCursor(as(withBody(body)));
        const context = codeContextAt(text, offset);
        assert.ok(context);
        assert.deepEqual(
          [context.place, context.typed, isOfferedUnasked(context)],
          ['prose', 'B', false],
        );
      });
    }
  });

  describe('nowhere else', () => {
    for (const header of [
      ...[
        'titre: |',
        'titre: B|',
        'cadre: [B|]',
        'compet|ences: [B1.1]',
        'competences|: [B1.1]',
        '|',
      ],
      ...[
        'competences: [B1.1] # B|',
        '# competences: [B|]',
        'competences:\n# B|',
        'competences:\n  -|',
      ],
      ...[
        'competences:\n  - B1.1 # |',
        'competences: [B1.1]\ntitre: B|',
        'competences:\n  - B1.1\ncadre: |',
      ],
    ]) {
      offersNothing(reportText(header));
    }
    for (const body of [
      ...[
        '- [x|] B1.1',
        '- |[x] B1.1',
        '```\n- [x] B|\n```',
        '~~~\n- [x] |',
        '<!--\n- [x] B|\n-->',
      ],
      ...['1. a\n   ```\n   - [x] B|\n   ```'],
    ]) {
      offersNothing(withBody(body));
    }
    offersNothing('competences: [B|]');
    offersNothing('-|--\ncompetences: [B1.1]\n---\n');
    offersNothing('---\ncompetences: [B1.1]\n-|--\n');
    offersNothing('- [x] B|');
  });

  it('never throws, and replaces what is around the cursor on its line', () => {
    fc.assert(
      fc.property(headerText, codeText, fc.nat(), (header, body, at) => {
        const text = reportText(`competences: ${header}`, `- [x] ${body}`);
        const offset = at % (text.length + 1);
        const context = codeContextAt(text, offset);
        if (!context) return;
        const { inserting, replacing, typed, scope } = context;
        assert.equal(typed, textAt(text, inserting));
        assert.equal(inserting.start, replacing.start);
        assert.ok(inserting.start <= offset && inserting.end === offset && offset <= replacing.end);
        assert.ok(!textAt(text, replacing).includes('\n'));
        assert.ok(0 <= scope.start && scope.start <= scope.end && scope.end <= text.length);
      }),
      { numRuns: runs(300) },
    );
  });
});
