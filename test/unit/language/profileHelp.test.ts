import assert from 'node:assert/strict';
import fc from 'fast-check';
import { profileSchema } from '../../schemas/profileSchema.ts';
import { profileCompletions, profileHover } from '../../../src/core/language/profileHelp.ts';
import { english } from '../../../src/core/l10n/translate.ts';
import { readProfile } from '../../../src/core/portfolio/profile.ts';
import { applyEdits } from '../../../src/core/text/span.ts';
import { headerText, runs } from '../support/arbitraries.ts';

const NAMES = Object.keys(profileSchema(english).properties ?? {});

/** The labels that are offered at the cursor `|`. */
const offered = (marked: string): string[] => {
  const at = marked.indexOf('|');
  const text = marked.replace('|', '');
  return profileCompletions(text, at, 2027, english).map(({ label }) => label);
};

describe('Completion in portfolio.yaml', () => {
  it('offers the names of the schema that are not there yet', () => {
    assert.deepEqual(offered('|'), NAMES);
    assert.deepEqual(offered('\uFEFF|'), NAMES);
    assert.deepEqual(
      offered('Prénom: Zoé\r\nno|'),
      NAMES.filter((name) => name !== 'prenom'),
    );
    assert.deepEqual(offered('nom: |'), []);
    assert.deepEqual(offered('# a|'), []);
  });

  it('offers the values that a name has', () => {
    assert.deepEqual(offered('option: |'), ['SISR', 'SLAM']);
    assert.deepEqual(offered('option: SI|'), ['SISR', 'SLAM']);
    assert.deepEqual(offered('session: |\n'), ['2027', '2028', '2029']);
    assert.deepEqual(offered('epreuve: |'), ['CCF', 'ponctuelle']);
    for (const text of ['publier: |', 'publier: [|]', 'publier: [numero, |', 'publier:\n  - |']) {
      assert.deepEqual(offered(text), ['numero', 'centre'], text);
    }
    assert.deepEqual(offered('autre:\n  - |'), []);
  });

  it('offers nothing that the reader refuses', () => {
    for (const start of [
      '',
      'option: ',
      'session: ',
      'epreuve: ',
      'publier: [',
      'publier:\n  - ',
    ]) {
      for (const { span, newText } of profileCompletions(start, start.length, 2027, english)) {
        const after = applyEdits(start, [{ span, newText }]) + (start.endsWith('[') ? ']' : '');
        assert.deepEqual(readProfile(after).problems, [], after);
      }
    }
  });

  it('stays in any text', () => {
    fc.assert(
      fc.property(headerText, fc.nat(60), (text, at) => {
        const offset = Math.min(at, text.length);
        for (const { span } of profileCompletions(text, offset, 2027, english)) {
          assert.ok(0 <= span.start && span.start <= offset && span.end === offset);
        }
        const found = profileHover(text, offset, english);
        assert.ok(!found || (found.span.start <= offset && offset <= found.span.end));
      }),
      { numRuns: runs(300) },
    );
  });
});

describe('Hover in portfolio.yaml', () => {
  const said = (marked: string) =>
    profileHover(marked.replace('|', ''), marked.indexOf('|'), english)?.said;

  it('says what a name is for, in the words of the schema', () => {
    for (const [name, { description }] of Object.entries(profileSchema(english).properties ?? {})) {
      assert.equal(said(`x: y\n${name.slice(0, 1)}|${name.slice(1)}: z\n`), description);
    }
    assert.equal(said('Num|éro: 1'), profileSchema(english).properties?.numero?.description);
  });

  it('says what an option is', () => {
    assert.match(said('option: SL|AM') ?? '', /^Solutions logicielles/);
    assert.equal(said('nom: DU|RAND'), undefined);
    assert.equal(said('aut|re: x'), undefined);
  });
});
