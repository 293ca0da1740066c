import assert from 'node:assert/strict';
import { profileSchema } from '../../schemas/profileSchema.ts';
import { english } from '../../../src/core/l10n/translate.ts';
import { newProfile } from '../../../src/core/portfolio/profileEdits.ts';
import { PROFILE_NAMES } from '../../../src/core/portfolio/profileFields.ts';
import { passes } from '../support/profileSchema.ts';

describe('The schema of portfolio.yaml', () => {
  it('names what the reader reads, each explained', () => {
    const { properties = {} } = profileSchema(english);
    assert.deepEqual(Object.keys(properties), [...Object.values(PROFILE_NAMES), 'publier']);
    for (const { description = '' } of Object.values(properties))
      assert.ok(description.length > 10);
  });

  it('lets every profile through that the extension writes', () => {
    assert.ok(passes(newProfile({})));
    const session = '2027';
    assert.ok(passes(newProfile({ option: 'SISR', session, number: '0123', url: 'https://a.fr' })));
  });
});
