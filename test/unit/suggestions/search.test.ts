import assert from 'node:assert/strict';
import fc from 'fast-check';
import { OPTIONS, type Option } from '../../../src/core/referential/skill.ts';
import { atOnce } from '../../../src/core/iteration.ts';
import { searchSteps } from '../../../src/core/suggestions/search.ts';
import { everydayTerms } from '../../../src/core/suggestions/thesaurus.ts';
import { fold } from '../../../src/core/text/fold.ts';
import heldOut from '../../fixtures/everydayWords/heldOut.json' with { type: 'json' };
import tuning from '../../fixtures/everydayWords/tuning.json' with { type: 'json' };
import { SISR, SLAM } from '../support/reports.ts';

const SEARCHES = { SISR: atOnce(searchSteps(SISR)), SLAM: atOnce(searchSteps(SLAM)) };

function find(typed: string, option: Option = 'SISR'): string[] {
  return SEARCHES[option](typed).map(({ code }) => code);
}

/** Words, and the skills that a teacher would name for each: one of them is to come first. */
const HALVES = { tuning, heldOut };

describe('Everyday words', () => {
  for (const [half, words] of Object.entries(HALVES)) {
    it(`find the skill that a teacher would name: the ${half} half`, () => {
      assert.ok(words.length >= 40);
      const among = (most: number) =>
        words.filter(({ typed, option, skills }) =>
          find(typed, option as Option)
            .slice(0, most)
            .some((code) => skills.includes(code)),
        ).length / words.length;
      assert.ok(among(1) >= 0.9, `first for ${among(1)}`);
      assert.ok(among(3) >= 0.98, `among the first three for ${among(3)}`);
    });
  }

  it('are terms of skills that exist', () => {
    for (const referential of [SISR, SLAM]) {
      for (const [code, terms] of everydayTerms(referential)) {
        assert.ok(referential.get(code), code);
        assert.deepEqual(terms, [...new Set(terms)], code);
      }
    }
  });
});

describe('The search of skills', () => {
  it('takes whole words before beginnings, and no letters in order', () => {
    assert.equal(find('site')[0], 'B1.3.3');
    assert.ok(!find('wifi').includes('B1.1.6'));
    assert.deepEqual(find('xyzzy'), []);
    assert.deepEqual(find('vgd'), [], 'sauvegarde has these letters, in this order');
  });

  it('finds what is only begun, whatever the accents', () => {
    assert.equal(find('sauv')[0], 'B1.1.5');
    assert.equal(find('gerer sauv')[0], 'B1.1.5');
    assert.equal(find('presence')[0], 'B1.3');
    assert.equal(find('Présence en l')[0], 'B1.3');
    assert.equal(find('d’apprentissage')[0], 'B1.6.1');
    assert.equal(find('mettre en œuvre des outils')[0], 'B1.6.2');
  });

  it('goes on finding at each letter of a word', () => {
    for (const word of ['inventorier', 'dépanneur', 'planificateur', 'sauvegardées', 'firewall']) {
      for (let length = 2; length <= word.length; length++) {
        assert.notDeepEqual(find(word.slice(0, length)), [], word.slice(0, length));
      }
    }
  });

  for (const option of OPTIONS) {
    it(`finds each skill of ${option} by its wording`, () => {
      const { skills } = { SISR, SLAM }[option];
      for (const { code, wording } of skills) {
        const twins = skills.filter((other) => fold(other.wording) === fold(wording));
        assert.ok(find(wording, option).slice(0, 2).includes(code) || twins.length > 1, code);
      }
    });
  }

  it('finds for any text, each skill once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (typed) => {
        const found = find(typed);
        assert.deepEqual(found, [...new Set(found)]);
      }),
    );
  });
});
