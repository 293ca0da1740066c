import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readProfile } from '../../../src/core/portfolio/profile.ts';
import {
  answerProblem,
  completeAnswer,
  editProfile,
  newProfile,
  profileAnswers,
  type ProfileAnswers,
} from '../../../src/core/portfolio/profileEdits.ts';
import { PROFILE_FIELDS } from '../../../src/core/portfolio/profileFields.ts';
import { applyEdits } from '../../../src/core/text/span.ts';
import { anyText, headerText, runs } from '../support/arbitraries.ts';
import { inEveryVariant } from '../support/variants.ts';

const FULL = `# Le candidat
nom: DURAND # de naissance
prenom: 'Zoé'
numero: "01234567890"
centre: Lycée de la Mer

option: SISR
# l’année de l’examen
session: 2027
url: https://exemple.fr/zoe # en ligne
`;

function edited(text: string, wanted: Partial<ProfileAnswers>): string | undefined {
  const edits = editProfile(text, wanted);
  return edits && applyEdits(text, edits);
}

describe('Editing a profile', () => {
  const cases: readonly [string, Partial<ProfileAnswers>, string, string][] = [
    ['nothing where all is said', { lastName: 'DURAND', session: '2027' }, FULL, FULL],
    ['a plain value', { lastName: 'PETIT' }, FULL, FULL.replace('DURAND', 'PETIT')],
    ['a value in its quotes', { firstName: "D'Arc" }, FULL, FULL.replace('Zoé', "D''Arc")],
    ['a number in its quotes', { number: '042' }, FULL, FULL.replace('"01234567890"', '"042"')],
    ['the option', { option: 'SLAM' }, FULL, FULL.replace('SISR', 'SLAM')],
    ['the session', { session: '2028' }, FULL, FULL.replace('2027', '2028')],
    ['an answer taken back', { lastName: '' }, FULL, FULL.replace(' DURAND', '')],
    ['an empty field', { centre: 'Lycée : Mer' }, 'centre: # où\n', 'centre: "Lycée : Mer" # où\n'],
    ['empty quotes', { centre: 'Mer' }, 'centre: ""\n', 'centre: "Mer"\n'],
    ['a number without quotes', { number: '0123' }, 'numero: 99\n', 'numero: "0123"\n'],
    [
      'a field between its neighbours',
      { firstName: 'Zoé' },
      'nom: A # a\ncentre: C\n',
      'nom: A # a\nprenom: Zoé\ncentre: C\n',
    ],
    ['the first field', { lastName: 'A' }, '# p\nurl: ""\n', '# p\nnom: A\nurl: ""\n'],
    ['below what means nothing', { lastName: 'A' }, 'autre: 1\n', 'autre: 1\nnom: A\n'],
    ['below a comment', { session: '2027' }, '# moi\n', '# moi\nsession: 2027\n'],
    [
      'the names of students',
      { number: '7', centre: 'D' },
      'Numéro candidat: 1\nétablissement: C\n',
      'Numéro candidat: "7"\nétablissement: D\n',
    ],
    ['the value that counts', { lastName: 'C' }, 'nom: A\nnom: B\n', 'nom: A\nnom: C\n'],
    ['a nonsense session', { session: '' }, 'session: 27-28\n', 'session:\n'],
    [
      'a text of several lines',
      { centre: 'C' },
      'centre: |\n  A\n  B\nurl: x\n',
      'centre: C\nurl: x\n',
    ],
  ];
  for (const [name, wanted, before, after] of cases) {
    inEveryVariant(`changes ${name}`, (as) => {
      const normal = (text: string | undefined) => text?.normalize('NFC');
      assert.equal(normal(edited(as(before), wanted)), normal(as(after)));
    });
  }

  it('adds lines to a text that has no line end yet', () => {
    const wanted = { firstName: 'B', url: 'https://b.fr' };
    assert.equal(edited('nom: A', wanted), 'nom: A\nprenom: B\nurl: https://b.fr');
    assert.equal(edited('', wanted), 'prenom: B\nurl: https://b.fr\n');
    assert.equal(edited('\uFEFF', wanted), '\uFEFFprenom: B\nurl: https://b.fr\n');
  });

  it('leaves an option alone that is said in more words', () => {
    assert.deepEqual(editProfile('option: B - slam\n', { option: 'SLAM' }), []);
  });

  it('begins with every field', () => {
    const wanted = { lastName: 'A', option: 'SISR', session: '2027' } as const;
    const text = newProfile(wanted);
    assert.equal(text, 'nom: A\nprenom:\nnumero:\ncentre:\noption: SISR\nsession: 2027\nurl:\n');
    assert.deepEqual(readProfile(text).profile, { ...wanted, session: 2027 });
  });

  it('touches nothing that it cannot change safely', () => {
    const unsafe = [
      ...['nom: "A\n', '- nom: A\n', 'DURAND\n', '{nom: A}\n', 'nom: [A, B]\n', 'nom: {a: b}\n'],
      ...['a: &x 1\nnom: *x\n', 'autre: {\n'],
    ];
    for (const text of unsafe) {
      assert.equal(editProfile(text, { lastName: 'Z', firstName: 'Y' }), undefined, text);
    }
  });

  it('changes only the values asked for, whatever they are', () => {
    const answer = fc.oneof(anyText, fc.constantFrom('A', '2027', 'oui', '# a', 'a: b', '"', "'"));
    const wanted = fc.record(
      { lastName: answer, firstName: answer, number: answer, centre: answer, url: answer },
      { requiredKeys: [] },
    );
    const line = fc.constantFrom(
      ...['nom: A', 'prenom: "B" # b', "numero: '1'", 'centre:', '# c', '', 'autre: [1]'],
      ...['session: 2027', 'option: SISR # o', 'url: https://a.fr', 'liste:\n  - a # l'],
    );
    const text = fc.uniqueArray(line).map((lines) => lines.map((each) => `${each}\n`).join(''));
    fc.assert(
      fc.property(text, wanted, (before, asked) => {
        const after = edited(before, asked);
        assert.ok(after !== undefined, before);
        const [old, now] = [profileAnswers(before), profileAnswers(after)];
        for (const field of PROFILE_FIELDS) {
          const answered: string | undefined = field in asked ? asked[field as 'url'] : undefined;
          assert.equal(now[field], answered?.trim().replace(/\s+/g, ' ') ?? old[field]);
        }
        const rest = (whole: string) => whole.match(/ ?#(?: [a-z])$|autre.*|liste:| {2}- a # l/gm);
        const kept = rest(before) ?? [];
        assert.ok(kept.every((each) => after.includes(each)));
        assert.deepEqual(editProfile(after, asked), [], 'and a second time changes nothing');
      }),
      { numRuns: runs(100) },
    );
  });

  it('never throws, and never makes a broken profile of any text', () => {
    fc.assert(
      fc.property(headerText, anyText, (text, lastName) => {
        const after = edited(text, { lastName, option: 'SLAM' });
        if (after === undefined) return;
        assert.equal(profileAnswers(after).option, 'SLAM');
        const broken = readProfile(after).problems.filter(
          ({ code }) => code === 'profile-not-yaml',
        );
        assert.deepEqual(broken, []);
      }),
      { numRuns: runs(100) },
    );
  });
});

describe('answerProblem', () => {
  it('says what the profile would be told', () => {
    assert.equal(answerProblem('session', '27'), 'profile-session');
    assert.equal(answerProblem('session', ' 2027 '), undefined);
    assert.equal(answerProblem('url', 'exemple.fr'), 'profile-url');
    assert.equal(answerProblem('url', 'https://exemple.fr/a'), undefined);
    assert.equal(answerProblem('option', 'SIRS'), 'profile-option');
    assert.equal(answerProblem('lastName', 'a: "b" # c'), undefined);
  });

  it('asks for nothing', () => {
    for (const field of PROFILE_FIELDS) assert.equal(answerProblem(field, ' '), undefined);
  });
});

describe('completeAnswer', () => {
  it('puts the protocol of the web before an address without one, and before nothing else', () => {
    const complete = (url: string) => completeAnswer('url', url);
    assert.equal(complete('zoe.github.io/portfolio'), 'https://zoe.github.io/portfolio');
    assert.equal(complete(' exemple.fr '), 'https://exemple.fr');
    for (const url of ['', 'http://exemple.fr', 'plus tard', 'localhost']) {
      assert.equal(complete(url), url);
    }
    assert.equal(completeAnswer('centre', 'exemple.fr'), 'exemple.fr');
    assert.equal(answerProblem('url', complete('exemple.fr')), undefined);
  });
});
