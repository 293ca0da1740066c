import assert from 'node:assert/strict';
import Ajv from 'ajv';
import fc from 'fast-check';
import { parse } from 'yaml';
import { profileSchema } from '../../schemas/profileSchema.ts';
import { english } from '../../../src/core/l10n/translate.ts';
import { readProfile } from '../../../src/core/portfolio/profile.ts';
import { newProfile } from '../../../src/core/portfolio/profileEdits.ts';
import { PROFILE_NAMES } from '../../../src/core/portfolio/profileFields.ts';
import { runs } from '../support/arbitraries.ts';

const validate = new Ajv({ allowUnionTypes: true, strictTypes: false })
  .addVocabulary(['patternErrorMessage'])
  .compile(profileSchema(english));

/** Whether the schema lets a profile through, as an editor that reads YAML sees it. */
const passes = (yaml: string) => validate(parse(yaml));

const VALUES = [
  ...['', 'SISR', 'slam', '"Option SLAM"', 'SIRS', '2027', '"2027"', '1999', '2100', '27'],
  ...['bientôt', 'https://exemple.fr', 'HTTP://exemple.fr/x y', 'exemple.fr', 'https://localhost'],
  ...['numero', 'centre', '"Numéro, centre"', 'numero,', 'adresse', '[numero]', '[centre, numéro]'],
  ...['CCF', 'Contrôle en cours de formation', 'PONCTUELLE', 'écrite', '"Bloc 2 : CCF"', 'Mairie'],
  ...['15/03/2026', '2026-03-15', '15 mars 2026', '"1er mars 2026"', 'mars 2026', '13/2026'],
  ...['[numero, adresse]', '[]', '{a: b}', 'true', '0123456789', '~', '"~"', "' '"],
];

describe('The schema of portfolio.yaml', () => {
  it('names what the reader reads, each explained', () => {
    const { properties = {} } = profileSchema(english);
    assert.deepEqual(Object.keys(properties), [...Object.values(PROFILE_NAMES), 'publier']);
    for (const { description = '' } of Object.values(properties))
      assert.ok(description.length > 10);
  });

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

  it('lets every profile through that the extension writes', () => {
    assert.ok(passes(newProfile({})));
    const session = '2027';
    assert.ok(passes(newProfile({ option: 'SISR', session, number: '0123', url: 'https://a.fr' })));
  });
});
