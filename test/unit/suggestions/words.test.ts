import assert from 'node:assert/strict';
import fc from 'fast-check';
import { stemming, wordsOf } from '../../../src/core/suggestions/words.ts';
import { anyText } from '../support/arbitraries.ts';

const stems = (text: string) => wordsOf(text, stemming()).map(({ stem }) => stem);

describe('Words of a report', () => {
  it('brings the forms of a word together, whatever its accents and case', () => {
    const [first, ...others] = stems('sauvegarde Sauvegardes SAUVEGARDER sauvegardées');
    assert.ok(first);
    assert.deepEqual(others, [first, first, first]);
    assert.deepEqual(stems('réseaux'.normalize('NFD')), stems('réseau'));
    assert.deepEqual(stems('securisee SUPERVISEES'), stems('sécurisé supervisée'));
  });

  it('leaves out what only holds a sentence together', () => {
    assert.deepEqual(stems('Nous avons été dans le'), []);
    assert.deepEqual(stems('l’habilitation d’un'), stems('habilitation'));
    assert.deepEqual(stems("l'habilitation"), stems('habilitation'));
  });

  it('keeps names with dots and digits whole', () => {
    assert.deepEqual(stems('802.1X, Vue.js.'), ['802.1x', 'vue.j']);
    assert.deepEqual(stems('règle 3-2-1').slice(1), ['3', '2', '1']);
  });

  it('passes over what is too long to be a word', () => {
    assert.deepEqual(stems('a'.repeat(41)), []);
  });

  it('says where each word stands, in any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0;
        for (const word of wordsOf(text, stemming())) {
          assert.ok(end <= word.start && word.start < word.end && word.end <= text.length);
          end = word.end;
        }
      }),
    );
  });
});
