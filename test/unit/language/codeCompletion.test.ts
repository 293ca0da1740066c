import assert from 'node:assert/strict';
import { type CompletionOptions } from '../../../src/core/language/completion.ts';
import { completeCode, DEFAULT_COMPLETION_OPTIONS } from '../support/completeCode.ts';
import { PortfolioIndex } from '../../../src/core/portfolio/portfolioIndex.ts';
import { applyEdits } from '../../../src/core/text/span.ts';
import { withCursor } from '../support/marked.ts';
import { reportText, SISR } from '../support/reports.ts';
import { inEveryVariant } from '../support/variants.ts';

const WORDED: CompletionOptions = { ...DEFAULT_COMPLETION_OPTIONS, insert: 'codeAndWording' };

function offer(
  source: string,
  options = DEFAULT_COMPLETION_OPTIONS,
  portfolio = new PortfolioIndex(SISR),
) {
  const { text, offset } = withCursor(source);
  const offered = completeCode(text, offset, portfolio, options);
  return { text, offered };
}

/** The text after one code is accepted, in place of what stands there. */
function accept(source: string, code: string, options = DEFAULT_COMPLETION_OPTIONS): string {
  const { text, offered } = offer(source, options);
  const item = offered?.items.find(({ skill }) => skill.code === code);
  assert.ok(offered && item, `${code} is not offered`);
  return applyEdits(text, [{ span: offered.replacing, newText: item.insertText }]);
}

describe('Completing codes', () => {
  const accepted: readonly [string, string, string][] = [
    ['in a flow list', 'competences: [B1.1.1, B|]', 'competences: [B1.1.1, B1.2]'],
    ['in quotes', 'competences: ["B|"]', 'competences: ["B1.2"]'],
    ['over the code that stands there', 'competences: [B|9.9]', 'competences: [B1.2]'],
    ['directly behind the colon', 'competences:|', 'competences: B1.2'],
    ['in a block list', 'competences:\n  - B1.1.1\n  - |', 'competences:\n  - B1.1.1\n  - B1.2'],
    [
      'with the dash still to come',
      'competences:\n    - B1.1\n|',
      'competences:\n    - B1.1\n    - B1.2',
    ],
    ['in a list at the margin', 'compétences:\n- B1.1\n|', 'compétences:\n- B1.1\n- B1.2'],
    ['with tabs between', 'competences: [\tB1.1,\t|]', 'competences: [\tB1.1,\tB1.2]'],
  ];
  for (const [name, before, after] of accepted) {
    inEveryVariant(`writes one ${name}`, (as) => {
      assert.equal(accept(as(reportText(before)), 'B1.2'), as(reportText(after)));
    });
  }

  const bodies: readonly [string, string, string][] = [
    ['in a ticked item', '- [x] B1.|', '- [x] B1.2'],
    ['in an open item', '- [ ] |', '- [ ] B1.2'],
    ['behind another in an item', '* [x] B1.1, B| 😀', '* [x] B1.1, B1.2 😀'],
    ['in a sentence', 'J’ai (B1.|) fini 😀.', 'J’ai (B1.2) fini 😀.'],
    ['in a sentence, over what stands there', 'Vu B1|.1.3.', 'Vu B1.2.'],
  ];
  for (const [name, before, after] of bodies) {
    inEveryVariant(`writes one ${name}`, (as) => {
      const whole = (body: string) => as(reportText('competences: []', `\nTexte.\n\n${body}\n`));
      assert.equal(accept(whole(before), 'B1.2'), whole(after));
    });
  }

  it('offers none where none can stand', () => {
    const nowhere = [
      reportText('intitule: B|\ncompetences: []'),
      reportText('competences: [] # B|'),
      reportText('competences: []', 'Du `B1.|` en code'),
      reportText('competences: []', '```\nB1.|\n```\n'),
      reportText('competences: []', 'Le sous-réseau|'),
      reportText('competences: []', 'docs/B1.|'),
      reportText('intitule: Notes', '- [x] B1.|'),
      'Sans en-tête B1.|',
    ];
    for (const source of nowhere) assert.equal(offer(source).offered, undefined, source);
  });

  it('leaves prose alone until it is asked', () => {
    assert.equal(offer(reportText('competences: []', 'Vu B1.|')).offered?.whileTyping, false);
    assert.equal(offer(reportText('competences: []', '- [x] B1.|')).offered?.whileTyping, true);
    assert.equal(offer(reportText('competences: []', '- [x] pain|')).offered?.whileTyping, false);
  });

  it('leaves out what the list holds already', () => {
    const { offered } = offer(reportText('competences: [b1.1.1, B1-C2, |]'));
    const codes = offered?.items.map(({ skill }) => skill.code) ?? [];
    assert.equal(codes.includes('B1.1.1') || codes.includes('B1.2'), false);
    assert.deepEqual(codes.slice(0, 2), ['B1.1', 'B1.1.2']);
  });

  it('adds the wording as a comment only where YAML allows one', () => {
    const code = (header: string) => accept(reportText(header), 'B1.1.5', WORDED);
    assert.equal(
      code('competences:\n  - |'),
      reportText('competences:\n  - B1.1.5 # Gérer des sauvegardes'),
    );
    assert.equal(code('competences: [|]'), reportText('competences: [B1.1.5]'));
    assert.equal(code('competences:\n  - "|"'), reportText('competences:\n  - "B1.1.5"'));
    assert.equal(code('competences:\n  - | # a'), reportText('competences:\n  - B1.1.5 # a'));
    assert.equal(code('competences:\n  [|\n  ]'), reportText('competences:\n  [B1.1.5\n  ]'));
  });

  it('sorts what is still missing first when asked', () => {
    const portfolio = new PortfolioIndex(SISR);
    portfolio.setFile('file:///a.md', reportText('competences: [B1.1.2, B1.2]'));
    const sorted = (order: CompletionOptions['order']) => {
      const { offered } = offer(
        reportText('competences: [|]'),
        { ...DEFAULT_COMPLETION_OPTIONS, order },
        portfolio,
      );
      return [...(offered?.items ?? [])]
        .sort((a, b) => (a.sortText < b.sortText ? -1 : 1))
        .map(({ skill }) => skill.code);
    };
    assert.deepEqual(sorted('referential').slice(0, 3), ['B1.1', 'B1.1.1', 'B1.1.2']);
    assert.deepEqual(sorted('missingFirst').slice(0, 2), ['B1.1.1', 'B1.1.3']);
    assert.deepEqual(sorted('missingFirst').slice(-3), ['B1.1', 'B1.1.2', 'B1.2']);
  });
});
