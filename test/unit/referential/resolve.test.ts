import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  canonicalCode,
  resolveCode,
  resolveWording,
} from '../../../src/core/referential/resolve.ts';
import type { Referential } from '../../../src/core/referential/referential.ts';
import { findListedCodes } from '../../../src/core/referential/writtenCode.ts';
import { SISR, SLAM } from '../support/reports.ts';

/** What a written code means: a code, a code of the other option, or the nearest ones. */
function meaning(written: string, referential: Referential): string {
  const [code] = findListedCodes(written);
  assert.ok(code, written);
  const found = resolveCode(code, referential);
  if (found.kind === 'unknown') return `? ${found.nearest.map((skill) => skill.code).join(' ')}`;
  return found.kind === 'known' ? found.skill.code : `${found.option} ${found.skill.code}`;
}

describe('resolveCode', () => {
  const means = (written: string, sisr: string, slam: string) =>
    it(written, () => {
      assert.equal(meaning(written, SISR), sisr, 'SISR');
      assert.equal(meaning(written, SLAM), slam, 'SLAM');
    });

  describe('what both options share', () => {
    means('b1.1', 'B1.1', 'B1.1');
    means('B1-C1', 'B1.1', 'B1.1');
    means('C1.2', 'B1.1.2', 'B1.1.2');
    means('B3.4.5', 'B3.4.5', 'B3.4.5');
    means('B1.1 SLAM', 'B1.1', 'B1.1');
  });

  describe('what each option has of its own', () => {
    means('B2.1', 'B2.1', 'B2.1');
    means('B2.1 SLAM', 'SLAM B2.1', 'B2.1');
    means('B2.1.7', 'SLAM B2.1.7', 'B2.1.7');
    means('B2.2.6', 'B2.2.6', 'SISR B2.2.6');
    means('B3.5', 'B3.5A', 'B3.5B');
    means('B3.5.2', 'B3.5A.2', 'B3.5B.2');
    means('B3.5A', 'B3.5A', 'SISR B3.5A');
    means('B3.5B', 'SLAM B3.5B', 'B3.5B');
    means('B3.5 A SISR', 'B3.5A', 'SISR B3.5A');
    means('B3.5B.6', 'SLAM B3.5B.6', 'B3.5B.6');
  });

  describe('what does not exist: the nearest of the same kind, three at most', () => {
    means('B1.7', '? B1.6 B1.5 B1.4', '? B1.6 B1.5 B1.4');
    means('B4.1', '? B3.1 B3.2 B3.3', '? B3.1 B3.2 B3.3');
    means('B1.11', '? B1.1 B1.6 B1.5', '? B1.1 B1.6 B1.5');
    means('B1.1.7', '? B1.1.6 B1.1.5 B1.1.4', '? B1.1.6 B1.1.5 B1.1.4');
    means('B1.0', '? B1.1 B1.2 B1.3', '? B1.1 B1.2 B1.3');
    means('B3.5.7', '? B3.5A.6 B3.5A.5 B3.5A.4', '? B3.5B.6 B3.5B.5 B3.5B.4');
  });

  it('offers skills that exist, each once, for any numbers', () => {
    const number = fc.integer({ min: 0, max: 99 });
    fc.assert(
      fc.property(
        number,
        number,
        fc.option(number, { nil: undefined }),
        (bloc, competency, sub) => {
          const span = { start: 0, end: 0 };
          const code = { bloc, competency, ...(sub !== undefined && { subSkill: sub }), span };
          const found = resolveCode(code, SISR);
          if (found.kind !== 'unknown') return;
          const codes = found.nearest.map((skill) => skill.code);
          assert.equal(new Set(codes).size, 3);
          assert.ok(codes.every((near) => SISR.get(near)));
        },
      ),
    );
  });
});

it('canonicalCode spells every skill as the referential does', () => {
  for (const view of [SISR, SLAM]) {
    for (const { code } of view.skills) {
      const [written] = findListedCodes(code);
      assert.equal(written && canonicalCode(written, view.option), code);
    }
  }
});

describe('resolveWording', () => {
  const finds = (written: string, expected: string | undefined, view = SISR) =>
    it(`${written} (${view.option})`, () => {
      const found = resolveWording(written, view);
      const code = found && found.kind !== 'unknown' ? found.skill.code : undefined;
      assert.equal(found?.kind === 'otherOption' ? `other ${code}` : code, expected);
    });

  finds('Gérer des sauvegardes', 'B1.1.5');
  finds('gerer des SAUVEGARDES', 'B1.1.5');
  finds('Gérer des sauvegardes'.normalize('NFD'), 'B1.1.5');
  finds('  Gérer  des\u00a0sauvegardes. ', 'B1.1.5');
  finds("Vérifier le respect des règles d'utilisation des ressources numériques", 'B1.1.6');
  finds('Mettre en oeuvre des outils et stratégies de veille informationnelle', 'B1.6.2');
  finds('Référencer les services en ligne de l’organisation et mesurer leur visibilité', 'B1.3.2');
  finds('Préserver l’identité numérique de l’organisation', 'B3.2');
  finds('Compétence - Gérer le patrimoine informatique', 'B1.1');
  finds('Compétence - Gérer le patrimoine informatique'.normalize('NFD'), 'B1.1');
  finds('Compétences : Travailler en mode projet', 'B1.4');
  finds('Gérer les données', 'B2.3', SLAM);
  finds('Gérer les données', 'other B2.3');
  finds('Gérer', undefined);
  finds('', undefined);
  finds('B1.1', undefined);

  it('finds every wording of the referential, however it is typed', () => {
    const plain = (text: string) =>
      text
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .replace(/œ/g, 'oe')
        .replace(/’/g, "'")
        .toUpperCase();
    for (const { wording } of SISR.skills) {
      const found = resolveWording(plain(wording), SISR);
      assert.ok(found?.kind === 'known' && found.skill.wording === wording, wording);
    }
  });
});
