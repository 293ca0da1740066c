import assert from 'node:assert/strict';
import { narrowByWording } from '../../../src/language/byWording.ts';
import { referentialFor } from '../../../src/referential/referential.ts';

describe('narrowByWording', () => {
  const all = referentialFor('SISR').skills.map((skill) => ({ skill }));
  const codes = (typed: string) => narrowByWording(all, typed).map(({ skill }) => skill.code);

  it('finds by the beginnings of words, whatever the accents', () => {
    assert.deepEqual(codes('presence'), ['B1.3']);
    assert.deepEqual(codes('Présence'), ['B1.3']);
    assert.deepEqual(codes('gerer sauv'), ['B1.1.5']);
    assert.deepEqual(codes('d’apprentissage'), ['B1.6.1']);
    assert.deepEqual(codes('mettre en œuvre des outils'), ['B1.6.2']);
  });

  it('leaves all of them to a code, a letter, and what nothing matches', () => {
    for (const typed of ['', 'B', 'B1.1', 's', 'xyzzy'])
      assert.equal(codes(typed).length, all.length);
  });
});
