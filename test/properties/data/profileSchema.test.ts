import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readProfile } from '../../../src/core/portfolio/profile.ts';
import { PROFILE_NAMES } from '../../../src/core/portfolio/profileFields.ts';
import { runs } from '../../unit/support/arbitraries.ts';
import { passes } from '../../unit/support/profileSchema.ts';

const VALUES = [
  ...['', 'SISR', 'slam', '"Option SLAM"', 'SIRS', '2027', '"2027"', '1999', '2100', '27'],
  ...['bientôt', 'https://exemple.fr', 'HTTP://exemple.fr/x y', 'exemple.fr', 'https://localhost'],
  ...['numero', 'centre', '"Numéro, centre"', 'numero,', 'adresse', '[numero]', '[centre, numéro]'],
  ...['CCF', 'Contrôle en cours de formation', 'PONCTUELLE', 'écrite', '"Bloc 2 : CCF"', 'Mairie'],
  ...['15/03/2026', '2026-03-15', '15 mars 2026', '"1er mars 2026"', 'mars 2026', '13/2026'],
  ...['[numero, adresse]', '[]', '{a: b}', 'true', '0123456789', '~', '"~"', "' '"],
];

describe('The schema of portfolio.yaml', () => {
  it('says no where the reader does, and nowhere else', () => {
    const names = [...Object.values(PROFILE_NAMES), 'publier', 'autre'];
    const line = fc.tuple(fc.constantFrom(...names), fc.constantFrom(...VALUES));
    const lines = fc.uniqueArray(line, { maxLength: 4, selector: ([name]) => name });
    const verdicts = new Set<boolean>();
    fc.assert(
      fc.property(lines, (pairs) => {
        const yaml = pairs.map(([name, value]) => `${name}: ${value}\n`).join('');
        const { problems } = readProfile(yaml);
        verdicts.add(passes(yaml));
        assert.equal(passes(yaml), problems.length === 0, `${yaml}\n${JSON.stringify(problems)}`);
      }),
      { numRuns: runs(1_000) },
    );
    assert.equal(verdicts.size, 2);
  });
});
