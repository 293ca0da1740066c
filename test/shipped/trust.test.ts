import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fromMarkdown from 'remark-parse';
import type { Nodes } from 'mdast';
import { unified } from 'unified';
import { skillAt } from '../../src/core/language/hover.ts';
import { skillMarkdown } from '../../src/core/language/skillMarkdown.ts';
import { english } from '../../src/core/l10n/translate.ts';
import { PortfolioIndex } from '../../src/core/portfolio/portfolioIndex.ts';
import { buildTable } from '../../src/core/table/buildTable.ts';
import { tableHtml } from '../../src/core/table/html.ts';
import { linksFrom } from '../../src/core/table/summaryTable.ts';
import { tableMarkdown } from '../../src/core/table/markdown.ts';
import { tablePreview } from '../../src/core/table/preview.ts';
import { reportOf, reportText, SISR } from '../unit/support/reports.ts';
import { sourceFiles } from './sourceFiles.ts';

const EVIL = 'command:workbench.action.terminal.new';
/** What somebody might write for a title so that a click, or a look, does something. */
const TITLES = [
  `[x](${EVIL})`,
  `](${EVIL}) [y`,
  `<${EVIL}>`,
  `<a href="${EVIL}">x</a>`,
  `<img src=x onerror=alert(1)>`,
  `![x](https://example.com/pixel.png)`,
  `\\\\](${EVIL})`,
  `x\n\n[x]: ${EVIL}\n\n[x]`,
  '$(sync~spin) x',
  '"><script>alert(1)</script>',
];

function portfolioTitled(title: string) {
  const portfolio = new PortfolioIndex(SISR);
  const quoted = JSON.stringify(title);
  const header = [
    `intitule: ${quoted}`,
    `productions: [${quoted}, ${JSON.stringify(`[x](${EVIL})`)}]`,
    `periode: ${quoted}`,
    'cadre: formation',
    'competences: [B1.1.5]',
  ];
  const text = reportText(header.join('\n'), `${title}\n`);
  portfolio.setFile('file:///p/r.md', text);
  return { portfolio, text };
}

/** The addresses and the HTML that Markdown has for whoever draws it. */
function active(markdown: string): string[] {
  const found: string[] = [];
  const visit = (node: Nodes): void => {
    if ('url' in node) found.push(node.url);
    if (node.type === 'html') found.push(node.value);
    if ('children' in node) node.children.forEach(visit);
  };
  visit(unified().use(fromMarkdown).parse(markdown));
  return found;
}

describe('What a report says is never more than words', () => {
  for (const title of TITLES) {
    describe(JSON.stringify(title), () => {
      const { portfolio, text } = portfolioTitled(title);
      const table = buildTable({ option: 'SISR', session: 2027, lastName: title }, portfolio);
      const options = { link: linksFrom('file:///p') };

      it('in a hover', () => {
        const found = skillAt(reportOf(text), text.indexOf('B1.1.5') + 1, portfolio);
        assert.ok(found);
        const markdown = skillMarkdown(found, english, () => 'command:known?x');
        assert.deepEqual(active(markdown), ['command:known?x']);
      });

      it('in the preview and in HTML', () => {
        const words = { missing: 'to fill in', tick: '{code} of {title}' };
        for (const html of [tablePreview(table, 'X', words), tableHtml(table, options)]) {
          assert.doesNotMatch(html, /<(?:script|img|iframe|object|style|link)\b/i);
          assert.doesNotMatch(html.replace(/"[^"]*"/g, '""'), /<[^>]*\son\w+\s*=[^>]*>/i);
          assert.doesNotMatch(html, /href="(?!https?:|mailto:)[a-z]+:/i);
        }
      });

      it('in Markdown', () => {
        const links = active(tableMarkdown(table, options)).filter((each) => each !== '<br>');
        assert.ok(
          !links.some((link) => /^command:|^<|^https:\/\/example/.test(link)),
          links.join(),
        );
      });
    });
  }
});

describe('What the editor is asked to trust', () => {
  const sources = sourceFiles('src');

  it('is a list of commands in one place, and no HTML anywhere', () => {
    const trusting = sources.filter(({ text }) => /isTrusted\s*=|isTrusted:/.test(text));
    assert.deepEqual(
      trusting.map(({ path }) => path),
      ['src/vscode/language/hover.ts'],
    );
    assert.match(trusting[0]?.text ?? '', /isTrusted = \{ enabledCommands: \[/);
    assert.ok(!sources.some(({ text }) => /supportHtml|\.isTrusted = true/.test(text)));
  });

  it('is plain text in trees: no line has a tooltip that is Markdown', () => {
    const trees = sources.filter(({ path }) =>
      /ui\/tree|ui\/nodeTree|vscode\/(?:coverage|exam|reports|sidebar)\//.test(path),
    );
    assert.ok(trees.length > 5);
    assert.ok(!trees.some(({ text }) => text.includes('MarkdownString')));
  });

  it('is no message: all are said in one place, which makes no link of what it is given', () => {
    const saying =
      /show(?:Information|Warning|Error)Message|setStatusBarMessage|window\.withProgress|showInputBox/;
    const paths = sources.filter(({ text }) => saying.test(text)).map(({ path }) => path);
    assert.deepEqual(paths, ['src/vscode/ui/messages.ts', 'src/vscode/ui/questions.ts']);
  });

  it('is a page that loads nothing but the extension’s own two files', () => {
    const pages = sources.filter(({ text }) => text.includes('enableScripts: true'));
    assert.deepEqual(
      pages.map(({ path }) => path),
      [
        'src/vscode/matrix/classPanel.ts',
        'src/vscode/site/preview.ts',
        'src/vscode/table/panels.ts',
      ],
    );
    const policies = sources.filter(
      ({ path, text }) =>
        path.startsWith('src/vscode/') && text.includes('Content-Security-Policy'),
    );
    assert.deepEqual(
      policies.map(({ path }) => path),
      ['src/vscode/table/panelPage.ts'],
    );
    assert.match(policies[0]?.text ?? '', /default-src 'none'/);
    assert.doesNotMatch(policies[0]?.text ?? '', /unsafe-inline|unsafe-eval|https:/);
  });

  it('is said in the manifest, in both languages, for folders that are not trusted', () => {
    const read = (name: string) =>
      JSON.parse(readFileSync(name, 'utf8')) as Record<string, unknown>;
    const { untrustedWorkspaces, virtualWorkspaces } = read('package.json').capabilities as Record<
      string,
      unknown
    >;
    assert.deepEqual(untrustedWorkspaces, {
      supported: 'limited',
      description: '%capability.untrustedWorkspaces%',
      restrictedConfigurations: ['portfolioSio.schoolForm', 'portfolioSio.schoolFiche'],
    });
    assert.equal(virtualWorkspaces, true);
    for (const name of ['package.nls.json', 'package.nls.fr.json']) {
      assert.ok(String(read(name)['capability.untrustedWorkspaces']).length > 50, name);
    }
  });
});
