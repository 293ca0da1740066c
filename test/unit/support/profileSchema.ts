import Ajv from 'ajv';
import { parse } from 'yaml';
import { english } from '../../../src/core/l10n/translate.ts';
import { profileSchema } from '../../schemas/profileSchema.ts';

const validate = new Ajv({ allowUnionTypes: true, strictTypes: false })
  .addVocabulary(['patternErrorMessage'])
  .compile(profileSchema(english));

/** Whether the schema lets a profile through, as an editor that reads YAML sees it. */
export const passes = (yaml: string) => validate(parse(yaml));
