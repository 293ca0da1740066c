import type { HintPlaces } from '../../../src/core/settings/settingValues.ts';
import assert from 'node:assert/strict';
import {
  inlayHints,
  reportSummary,
  semanticTokens,
  summaryWords,
} from '../../../src/core/language/glance.ts';
import { shorten } from '../../../src/core/l10n/sentences.ts';
import { english } from '../../../src/core/l10n/translate.ts';
import { applyEdits, textAt } from '../../../src/core/text/span.ts';
import { reportOf, reportText, SISR } from '../support/reports.ts';
import { inEveryVariant } from '../support/variants.ts';

/** The text as it looks with its hints. */
function hinted(text: string, where: HintPlaces = 'header'): string {
  const hints = inlayHints(reportOf(text), { start: 0, end: text.length }, where);
  return applyEdits(
    text,
    hints.map(({ offset, label }) => ({
      span: { start: offset, end: offset },
      newText: `‹${label}›`,
    })),
  );
}

describe('Wordings behind codes', () => {
  inEveryVariant('stand behind the codes of the header', (as) => {
    const before = 'competences: [B1.1.5, "B1.5.2"]\ncadre: été';
    const after =
      'competences: [B1.1.5‹Gérer des sauvegardes›, "B1.5.2"‹Déployer un service›]\ncadre: été';
    const shown = hinted(as(reportText(before, 'B1.1')));
    assert.equal(shown.normalize(), as(reportText(after, 'B1.1')).normalize());
  });

  it('have room where each code has a line', () => {
    const wording = 'Recenser et identifier les ressources numériques';
    const block = reportText('competences:\n  - B1.1.1\ncadre: a');
    assert.ok(hinted(block).includes(`B1.1.1‹${wording}›`));
    const flow = reportText('competences: [B1.1.1]');
    assert.ok(hinted(flow).includes(`B1.1.1‹${wording}›`));
  });

  it('share the room of a line, and are left out where it would be wrapped in a code', () => {
    const shown = (list: string) => {
      const line = `competences: [${list}]`;
      return hinted(reportText(line)).split('\n')[1]?.replaceAll(/[‹›]/g, ' ') ?? '';
    };
    const two = shown('B1.1.1, B1.1.2');
    assert.match(
      two,
      /^competences: \[B1\.1\.1 Recenser et identifier les… , B1\.1\.2 Exploiter des/,
    );
    for (let count = 1; count <= 8; count++) {
      const codes = SISR.skills.slice(0, count).map(({ code }) => code);
      const all = shown(codes.join(', '));
      assert.ok(all.length - 2 * count <= 90 || !all.includes('…'), all);
    }
    const many = SISR.skills.slice(0, 8).map(({ code }) => code);
    assert.equal(shown(many.join(', ')), `competences: [${many.join(', ')}]`);
  });

  it('show a wording in full in a list in lines, up to the width of a window', () => {
    const block = hinted(reportText('competences:\n  - B1.1.2\n  - B1.1.5'));
    assert.ok(block.includes('B1.1.2‹Exploiter des référentiels, normes et standards adoptés'));
    for (const line of block.split('\n')) assert.ok(line.length <= 92, line);
  });

  it('are left out where the wording stands already', () => {
    for (const line of ['- B1.1.5 # gérer des sauvegardes', '- B1.1.5 : Gérer des sauvegardes']) {
      const text = reportText(`competences:\n  ${line}\ncadre: a`);
      assert.equal(hinted(text), text);
    }
  });

  it('stand where the setting says', () => {
    const text = reportText('competences: [B1.1.5]', 'Voir B1.5.2.');
    assert.equal(hinted(text, 'off'), text);
    assert.ok(hinted(text, 'all').includes('Voir B1.5.2‹Déployer un service›.'));
  });

  it('are worked out for the lines in sight only', () => {
    const report = reportOf(reportText('competences: [B1.1.5]', 'Voir B1.5.2.'));
    assert.equal(inlayHints(report, { start: 0, end: 3 }, 'all').length, 0);
  });
});

describe('A report in figures', () => {
  const words = (header: string, body = '', outside = false) =>
    summaryWords(reportSummary(reportOf(reportText(header, body)), outside), english);

  it('counts each sub-skill and competency once, declared or ticked', () => {
    assert.equal(
      words(
        'cadre: stage1\ncompetences: [B1.1.1, B1.1.2, b1.1.1, B2.1, B9.9]',
        '- [x] B1.4.1\n- [ ] B1.5\nB1.6',
      ),
      '3 sub-skills · 3 competencies · in the table under first-year placement',
    );
  });

  it('says what keeps it out of the table', () => {
    assert.equal(
      words('cadre: stage2\nbrouillon: true\ncompetences: [B1.1.1]'),
      '1 sub-skill · 1 competency · a draft: not in the table',
    );
    assert.equal(
      words('cadre: stage2\ncompetences: [B1.1.1]', '', true),
      '1 sub-skill · 1 competency · outside the portfolio',
    );
    assert.match(words('competences: []'), /^0 sub-skills · 0 competencies · not in the table: /);
  });
});

describe('Colours by meaning', () => {
  inEveryVariant('tell competencies, sub-skills and evidence apart', (as) => {
    const text = as(
      reportText(
        'competences: [B1.1, B1.1.5, B3.5B, B9.9]\ncadre: é',
        '- [x] B1.2.1\n\nVoir B1.3 😀\n',
      ),
    );
    const report = reportOf(text);
    const tokens = semanticTokens(report).map(({ span, type, modifiers }) =>
      [textAt(text, span), type, ...modifiers].join(' '),
    );
    assert.deepEqual(tokens, [
      'B1.1 competency evidenced',
      'B1.1.5 subSkill evidenced',
      'B3.5B competency foreign',
      'B1.2.1 subSkill evidenced',
      'B1.3 competency',
    ]);
  });
});

describe('shorten', () => {
  it('cuts between words, and only what is too long', () => {
    assert.equal(shorten('Gérer des sauvegardes', 21), 'Gérer des sauvegardes');
    assert.equal(shorten('Gérer des sauvegardes', 20), 'Gérer des…');
    assert.equal(shorten('anticonstitutionnellement', 5), 'antic…');
  });
});
