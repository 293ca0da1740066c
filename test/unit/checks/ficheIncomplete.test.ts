import assert from 'node:assert/strict';
import { checkReport, DEFAULT_SEVERITIES } from '../../../src/core/checks/checkReport.ts';
import { offeredFixes } from '../../../src/core/checks/offeredFixes.ts';
import type { RuleContext } from '../../../src/core/checks/ruleContext.ts';
import { problemMessage } from '../../../src/core/checks/problemMessage.ts';
import { reportOf, reportText, SISR } from '../support/reports.ts';
import { inEveryVariant } from '../support/variants.ts';
import { expectMarked, fixed, problemsOf, subjectsOf } from './check.ts';

const CODE = 'fiche-incomplete';

const FIELDS = {
  fiche: '1',
  organisation: 'Hôpital Été 😀',
  lieu: 'Saint-Exemple',
  modalite: 'seul',
  epreuve: 'CCF',
  dateFiche: '15/03/2026',
} as const;

/** A report whose fiche is whole, but for these fields; `undefined` leaves one out. */
function chosen(other: Partial<Record<keyof typeof FIELDS, string | undefined>>): string {
  const lines = Object.entries({ ...FIELDS, ...other }).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${value}`],
  );
  return reportText(['titre: "😀 é"', 'competences: [B2.1]', ...lines].join('\n'), '😀 Été\n');
}

describe('fiche-incomplete', () => {
  inEveryVariant('is silent where the fiche is whole', (as) => {
    expectMarked(CODE, chosen({}), as);
    expectMarked(CODE, chosen({ fiche: '"n° 2"', modalite: 'en équipe, à 3' }), as);
  });

  inEveryVariant('is silent until a report is chosen, and in a draft', (as) => {
    const nothing = { organisation: undefined, lieu: undefined, modalite: 'variable' };
    for (const fiche of [undefined, '', 'non', 'false']) {
      expectMarked(CODE, chosen({ ...nothing, fiche }), as);
    }
    expectMarked(CODE, chosen(nothing).replace('titre:', 'brouillon: true\ntitre:'), as);
  });

  inEveryVariant('is silent in a header that is not read whole', (as) => {
    const text = chosen({ lieu: undefined });
    assert.equal(problemsOf(CODE, as(text)).length, 1);
    expectMarked(CODE, text.replace('\n---\n', '\n\n'), as);
    expectMarked(CODE, text.replace('"😀 é"', '"😀 é'), as);
  });

  inEveryVariant('does not ask for what the profile says', (as) => {
    const profile = { exam: 'ccf', organisation: 'Mairie' } as const;
    const text = as(chosen({ epreuve: undefined, organisation: '', dateFiche: undefined }));
    const fields = (context: RuleContext) =>
      checkReport(reportOf(text), context, DEFAULT_SEVERITIES).flatMap(({ code, args }) =>
        code === CODE ? [args.fields] : [],
      );
    assert.deepEqual(fields({}), ['organisation, epreuve, dateFiche']);
    assert.deepEqual(fields({ profile }), ['dateFiche']);
    assert.deepEqual(fields({ profile: { ...profile, ficheDate: '12/05/2026' } }), []);
  });

  inEveryVariant('names what is missing, once, at the number', (as) => {
    const source = reportText('competences: [B2.1]\nlieu: ""\nfiche: ⟦2⟧ # é 😀');
    const [problem] = expectMarked(CODE, source, as);
    const fields = 'organisation, lieu, modalite, epreuve, dateFiche';
    assert.deepEqual(problem?.args, { number: 2, fields });
    assert.equal(DEFAULT_SEVERITIES[CODE], 'information');
    assert.equal(
      problemMessage(problem, (text, args) => text + JSON.stringify(args)),
      `Fiche {number} does not say yet: {fields}.${JSON.stringify({ number: 2, fields })}`,
    );
  });

  inEveryVariant('writes the words that the form has boxes for', (as) => {
    const before = chosen({ fiche: '⟦1⟧', modalite: undefined, epreuve: '' });
    const after = { fiche: '1', modalite: undefined, epreuve: '' } as const;
    const withWay = chosen(after).replace(
      'lieu: Saint-Exemple\n',
      (line) => `${line}modalite: seul\n`,
    );
    assert.equal(fixed(CODE, before, as), as(withWay));
    const withExam = chosen({ ...after, epreuve: 'CCF' });
    assert.equal(fixed(CODE, before, as, { rank: 2 }), as(withExam));
  });

  inEveryVariant('replaces what leaves a doubt', (as) => {
    const mended = (field: keyof typeof FIELDS, written: string, rank: number) =>
      fixed(CODE, chosen({ [field]: `⟦${written}⟧ # é` }), as, { rank });
    assert.equal(mended('modalite', 'selon l’étape', 0), as(chosen({ modalite: 'seul # é' })));
    assert.equal(mended('epreuve', 'écrite', 0), as(chosen({ epreuve: 'CCF # é' })));
    assert.equal(mended('fiche', '3', 1), as(chosen({ fiche: '2 # é' })));
    const [date] = expectMarked(CODE, chosen({ dateFiche: '"⟦mars 2026⟧"' }), as);
    assert.deepEqual(date?.fixes, []);
    const [several] = expectMarked(CODE, chosen({ modalite: '[⟦seul, en équipe⟧]' }), as);
    assert.deepEqual(several?.fixes, []);
  });

  inEveryVariant('asks for a competency of bloc 2, where the report names others', (as) => {
    const other = chosen({ fiche: '⟦1⟧' }).replace('B2.1', 'B1.1.1');
    const [problem] = expectMarked(CODE, other, as);
    assert.deepEqual([problem?.args, problem?.fixes], [{ number: 1 }, []]);
    expectMarked(CODE, other.replace(/[⟦⟧]/g, '').replace('Été', '\n- [x] B2.3.1 é'), as);
    expectMarked(CODE, chosen({}).replace('B2.1', ''), as);
  });

  inEveryVariant('offers only fixes that mend and change nothing else', (as) => {
    const text = as(chosen({ modalite: undefined, epreuve: 'écrite' }));
    const check = (of: string) => checkReport(reportOf(of));
    const offered = problemsOf(CODE, text).map((problem) =>
      offeredFixes(problem, { text, referential: SISR, check }).map(({ subject }) => subject),
    );
    assert.deepEqual(offered, [
      ['modalite: seul', 'modalite: en équipe'],
      ['CCF', 'ponctuelle'],
    ]);
  });

  it('has no fix for what only the student knows', () => {
    assert.deepEqual(subjectsOf(CODE, chosen({ organisation: undefined, lieu: undefined })), []);
  });
});
