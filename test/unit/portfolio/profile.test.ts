import assert from 'node:assert/strict';
import fc from 'fast-check';
import { comingSession } from '../../../src/core/portfolio/candidate.ts';
import { readProfile } from '../../../src/core/portfolio/profile.ts';
import { textAt } from '../../../src/core/text/span.ts';
import { headerText, runs } from '../support/arbitraries.ts';
import { mark, marked } from '../support/marked.ts';
import { inEveryVariant } from '../support/variants.ts';

const CANONICAL = `# Le candidat
nom: DURAND
prénom: Zoé
numéro: 01234567890
centre: "Lycée de la Mer"
option: SISR
session: 2027
url: https://exemple.fr/zoe # en ligne
`;

describe('readProfile', () => {
  inEveryVariant('reads every field', (as) => {
    const { profile, problems } = readProfile(as(CANONICAL));
    assert.deepEqual(problems, []);
    assert.deepEqual(profile, {
      lastName: 'DURAND',
      firstName: as('Zoé').replace('\uFEFF', ''),
      number: '01234567890',
      centre: as('Lycée de la Mer').replace('\uFEFF', ''),
      option: 'SISR',
      session: 2027,
      url: 'https://exemple.fr/zoe',
    });
  });

  it('knows the names of students', () => {
    const text =
      'Nom: A\nPRENOM: B\nnumero_candidat: 1\ncentre de formation: C\nOption: B - slam\n';
    assert.deepEqual(readProfile(text).profile, {
      ...{ lastName: 'A', firstName: 'B', number: '1', centre: 'C', option: 'SLAM' },
    });
  });

  it('is content with nothing, or with part', () => {
    for (const text of [
      '',
      '\n',
      '# rien\n',
      'nom:\nsession: ""\noption: \n',
      'autre: x\n',
      '\uFEFF',
    ]) {
      assert.deepEqual(
        readProfile(text),
        { profile: {}, publish: [], problems: [], isUnreadable: false },
        JSON.stringify(text),
      );
    }
  });

  function finds(source: string, code: string, profile = {}): void {
    inEveryVariant(source, (as) => {
      const { text, spans } = marked(as(source));
      const reading = readProfile(text);
      assert.deepEqual(reading.profile, profile);
      assert.deepEqual([...new Set(reading.problems.map((problem) => problem.code))], [code]);
      if (spans.length > 0) {
        assert.equal(
          mark(
            text,
            reading.problems.map(({ span }) => span),
          ),
          as(source),
        );
      }
    });
  }

  describe('places what is wrong, and reads the rest', () => {
    finds('option: ⟦SIRS⟧\nnom: A', 'profile-option', { lastName: 'A' });
    finds('nom: A\nsession: ⟦"2027-2028"⟧\n', 'profile-session', { lastName: 'A' });
    finds('session: ⟦27⟧', 'profile-session');
    finds('epreuve: ⟦écrite⟧\nnom: A', 'profile-exam', { lastName: 'A' });
    finds('dateFiche: ⟦mars 2026⟧ # é\n', 'profile-date');
    finds('url: ⟦exemple.fr/moi⟧\n', 'profile-url', { url: 'exemple.fr/moi' });
    finds('nom: A\nprenom: "B\n', 'profile-not-yaml', { lastName: 'A', firstName: 'B' });
    finds('nom: ⟦[A, B]⟧\nprenom: C', 'profile-not-text', { firstName: 'C' });
    finds('option: ⟦{a: SISR}⟧\n', 'profile-not-text');
    finds('- nom: A\n', 'profile-not-yaml');
    finds('⟦DURAND⟧\n', 'profile-not-yaml');
  });

  it('reads what both fiches say', () => {
    const written = 'Épreuve: ponctuelle\norganisation: Mairie\ndateFiche: 2026-05-12\n';
    const said = { exam: 'ponctuelle', organisation: 'Mairie', ficheDate: '12/05/2026' };
    assert.deepEqual(readProfile(written), {
      ...{ profile: said, publish: [], problems: [], isUnreadable: false },
    });
    const others = 'epreuve: CCF\nentreprise: Mairie\ndate: 12 mai 2026\n';
    assert.deepEqual(readProfile(others).profile, { ...said, exam: 'ccf' });
  });

  it('reads what else may be published, as a list or between commas', () => {
    for (const [value, wanted] of [
      ['[numero, centre]', ['number', 'centre']],
      ['\n  - Numéro\n', ['number']],
      ['centre, numéro, centre', ['centre', 'number']],
      ['"centre"', ['centre']],
      ['', []],
      ['[]', []],
    ] as const) {
      const { publish, problems } = readProfile(`nom: A\npublier: ${value}`);
      assert.deepEqual([publish, problems], [wanted, []], value);
    }
    finds('publier: [numero, ⟦adresse⟧]', 'profile-publish');
    finds('publier: ⟦{numero: oui}⟧\n', 'profile-publish');
  });

  it('says where nothing of it can be trusted', () => {
    for (const text of ['nom: "DURAND', 'DURAND Léa', 'a: b: c', '- nom: DURAND']) {
      assert.ok(readProfile(text).isUnreadable, text);
    }
    for (const text of ['', '# vide', 'nom: DURAND', 'option: SISRA\nsession: bientôt']) {
      assert.ok(!readProfile(text).isUnreadable, text);
    }
  });

  it('leaves alone what nests too deep', () => {
    const { profile, problems } = readProfile(`nom: A\noption: ${'['.repeat(5000)}`);
    assert.deepEqual([profile, problems.map(({ code }) => code)], [{}, ['profile-not-yaml']]);
  });

  it('stops where no profile is that long, and says where', () => {
    const text = `nom: A\n${'# x\n'.repeat(20_000)}prenom: B\n`;
    const { profile, problems } = readProfile(text);
    assert.deepEqual(profile, { lastName: 'A' });
    assert.deepEqual(
      problems.map(({ code, span }) => [code, span.start, span.end]),
      [['profile-not-yaml', 32_768, text.length]],
    );
  });

  it('never throws, and points inside the text', () => {
    fc.assert(
      fc.property(headerText, (rest) => {
        const text = `nom: A\n${rest}`;
        for (const { span, written, code } of readProfile(text).problems) {
          assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
          if (code !== 'profile-not-yaml') assert.ok(textAt(text, span).length >= written.length);
        }
      }),
      { numRuns: runs(300) },
    );
  });
});

describe('comingSession', () => {
  it('is the spring after September', () => {
    const session = (year: number, month: number) => comingSession({ year, month });
    assert.deepEqual(
      [session(2026, 8), session(2026, 9), session(2026, 12), session(2027, 1)],
      [2026, 2027, 2027, 2027],
    );
  });
});
