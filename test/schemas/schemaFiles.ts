import { readFileSync } from 'node:fs';
import type { JsonSchema } from './jsonSchema.ts';
import { portfolioSchema } from './portfolioSchema.ts';
import { profileSchema } from './profileSchema.ts';
import { english, type Translate } from '../../src/core/l10n/translate.ts';

/** The schemas that are shipped, in each language, by the names of their files in `schemas/`. */
export function schemaFiles(): Readonly<Record<string, JsonSchema>> {
  const bundle = JSON.parse(readFileSync('l10n/bundle.l10n.fr.json', 'utf8')) as Words;
  const french: Translate = (message, args) => english(bundle[message] ?? message, args);
  return {
    'portfolio.json-schema.json': portfolioSchema(english),
    'portfolio.json-schema.fr.json': portfolioSchema(french),
    'portfolio.yaml-schema.json': profileSchema(english),
    'portfolio.yaml-schema.fr.json': profileSchema(french),
  };
}

type Words = Readonly<Record<string, string>>;
