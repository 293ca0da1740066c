import assert from 'node:assert/strict';
import { checkReport } from '../../../src/core/checks/checkReport.ts';
import { applyEdits } from '../../../src/core/text/span.ts';
import { finds, problemsOf } from '../support/problems.ts';
import { reportOf, reportText } from '../support/reports.ts';
import { inEveryVariant } from '../support/variants.ts';

describe('header-unclosed', () => {
  const unclosed = (text: string, after: string) =>
    inEveryVariant(JSON.stringify(text), (as) => {
      const [problem] = problemsOf(as(text), 'header-unclosed');
      assert.deepEqual(problem?.span, { start: 0, end: as('---').length });
      const [fix] = problem.fixes;
      assert.ok(fix);
      const [edit] = fix.edits;
      assert.ok(edit);
      const fixed =
        as(text).slice(0, edit.span.start) + edit.newText + as(text).slice(edit.span.end);
      assert.equal(fixed, as(after));
      assert.equal(reportOf(fixed).header.frontMatter.state, 'closed');
    });
  unclosed(
    '---\ncompetences: [B1.1]\n\nDu texte.\n',
    '---\ncompetences: [B1.1]\n---\n\nDu texte.\n',
  );
  unclosed('---\ncompetences: [B1.1]\n', '---\ncompetences: [B1.1]\n---\n');
  unclosed(
    '---\ncompetences:\n  - B1.1\n   \n# É\n',
    '---\ncompetences:\n  - B1.1\n---\n   \n# É\n',
  );

  unclosed('---\ncompetences: [B1.1]\n----\n# É\n', '---\ncompetences: [B1.1]\n---\n----\n# É\n');

  inEveryVariant('closes a header that ends with the text', (as) => {
    const text = as('---\ntitre: é\ncompetences: [B1.1]');
    const [edit] = problemsOf(text, 'header-unclosed')[0]?.fixes[0]?.edits ?? [];
    assert.match(text + (edit?.newText ?? ''), /\r?\n---$/);
  });

  it('closes a header whose last line ends in a lone carriage return', () => {
    const text = '---\ncompetences: [B1.1]\r';
    const [fix] = problemsOf(text, 'header-unclosed')[0]?.fixes ?? [];
    const fixed = applyEdits(text, fix?.edits ?? []);
    assert.equal(fixed, '---\ncompetences: [B1.1]\r\n---');
    assert.equal(reportOf(fixed).header.frontMatter.state, 'closed');
  });

  it('is silent where the header is closed', () => {
    assert.deepEqual(problemsOf(reportText('competences: [B1.1]'), 'header-unclosed'), []);
  });
});

describe('header-unreadable', () => {
  inEveryVariant('names the line and marks the place', (as) => {
    const text = as(reportText('titre: é\ncompetences: [B1.1]\ncadre: "stage1'));
    const problems = problemsOf(text, 'header-unreadable');
    assert.equal(problems.length, 1);
    assert.deepEqual(
      [problems[0]?.args, problems[0]?.severity],
      [{ line: 4, mistake: 'open' }, 'error'],
    );
    assert.ok((problems[0]?.span.end ?? Infinity) <= text.indexOf('---', 8));
  });

  it('tells only of the first mistake', () => {
    const text = reportText('competences: [B1.1]\na: b: c\nd: e: f\n"x');
    assert.equal(problemsOf(text, 'header-unreadable').length, 1);
  });

  finds('header-unreadable', reportText('competences: [B1.1]\ntitre: a'));
});

describe('header-too-long', () => {
  it('tells only that, at the opening fence', () => {
    const text = reportText(
      `competences: [B1.1.1]\n${'# commentaire\n'.repeat(4000)}autre: x`,
      'B1.1',
    );
    const problems = checkReport(reportOf(text));
    assert.deepEqual(
      problems.map(({ code, args, span, severity, fixes }) => ({
        code,
        args,
        span,
        severity,
        fixes,
      })),
      [
        {
          code: 'header-too-long',
          args: { limit: 32_768 },
          span: { start: 0, end: 3 },
          severity: 'error',
          fixes: [],
        },
      ],
    );
  });

  it('tells it of 5 MB, cut in the middle of a value', () => {
    const text = reportText(`competences: [B1.1, "${'x'.repeat(5_000_000)}"]`);
    assert.deepEqual(
      checkReport(reportOf(text))
        .map(({ code }) => code)
        .filter((code) => code.startsWith('header')),
      ['header-too-long'],
    );
  });
});

describe('body-unread', () => {
  const nested = Array.from({ length: 400 }, (_, i) => `${'  '.repeat(i)}- _B1.1_`).join('\n');

  inEveryVariant('marks the first line of what is too nested', (as) => {
    const text = as(reportText('competences: []', `# Été\n\n\n${nested}\n\n- [x] B1.2\n`));
    const [problem, ...others] = problemsOf(text, 'body-unread');
    assert.deepEqual(others, []);
    assert.equal(text.slice(problem?.span.start, problem?.span.end), '- _B1.1_');
    assert.ok(reportOf(text).mentions.some(({ written }) => written === 'B1.2'));
  });

  it('is silent where everything is read', () => {
    assert.deepEqual(problemsOf(reportText('competences: []', '- [x] B1.1\n'), 'body-unread'), []);
  });
});
