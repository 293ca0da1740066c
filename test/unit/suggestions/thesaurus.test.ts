import assert from 'node:assert/strict';
import { OPTIONS } from '../../../src/core/referential/skill.ts';
import { referentialFor } from '../../../src/core/referential/referential.ts';
import { atOnce } from '../../../src/core/iteration.ts';
import { lexiconSteps } from '../../../src/core/suggestions/lexicon.ts';
import { associatedKnowledge, professionalTerms } from '../../../src/core/suggestions/thesaurus.ts';
import { stemming, wordsOf } from '../../../src/core/suggestions/words.ts';

for (const option of OPTIONS) {
  describe(`The thesaurus of ${option}`, () => {
    const referential = referentialFor(option);
    const terms = professionalTerms(referential);
    const subSkills = referential.skills.filter(({ kind }) => kind === 'subSkill');

    it('has terms for each sub-skill and for nothing else', () => {
      assert.deepEqual([...terms.keys()].sort(), subSkills.map(({ code }) => code).sort());
      for (const [code, of] of terms) assert.ok(of.length >= 10, `${code} has ${of.length} terms`);
    });

    it('knows what the sub-skills of most competencies draw upon', () => {
      const knowledge = associatedKnowledge(referential);
      const unknown = referential.blocs
        .flatMap(({ competencies }) => competencies.map(({ code }) => code))
        .filter((code) => !knowledge.has(code));
      assert.deepEqual(unknown, option === 'SISR' ? ['B2.1', 'B2.2', 'B2.3', 'B3.5A'] : []);
      for (const [code, lines] of knowledge) {
        assert.equal(referential.get(code)?.kind, 'competency', code);
        for (const line of lines) assert.match(line, /^[\p{Lu}][^…]*[^.\s]$/u);
      }
    });

    it('has no term twice in one sub-skill, and none of stop words alone', () => {
      const stem = stemming();
      for (const [code, of] of terms) {
        const keys = of.map((term) =>
          wordsOf(term, stem)
            .map((word) => word.stem)
            .join(' '),
        );
        assert.ok(!keys.includes(''), code);
        assert.deepEqual(keys, [...new Set(keys)], code);
      }
    });

    it('weighs a term of one sub-skill more than one of many, and several words more than one', () => {
      const { pointers } = atOnce(lexiconSteps(referential));
      const weight = (term: string, code: string) => {
        const key = wordsOf(term, stemming())
          .map((word) => word.stem)
          .join(' ');
        return pointers.get(key)?.find((each) => each.code === code)?.weight ?? 0;
      };
      assert.ok(weight('onduleur', 'B1.1.4') > weight('RGPD', 'B3.1.1'));
      assert.ok(weight('plan de sauvegarde', 'B1.1.5') > weight('Veeam', 'B1.1.5'));
      assert.ok(weight('RGPD', 'B3.1.1') > 0);
      assert.ok(weight('helpdesk', 'B1.2.1') > 5 * weight('helpdesk', 'B1.2.2'));
      assert.ok(weight('helpdesk', 'B1.2.2') > 0, 'what is known of the whole competency');
    });
  });
}
