import type { Translate } from '../../src/core/l10n/translate.ts';
import {
  PROFILE_FIELDS,
  PROFILE_NAMES,
  type ProfileField,
} from '../../src/core/portfolio/profileFields.ts';
import { profileQuestion, publishQuestion } from '../../src/core/portfolio/profileQuestions.ts';
import { PUBLISHED_ON_REQUEST, PUBLISH_NAME } from '../../src/core/portfolio/publication.ts';
import { OPTIONS } from '../../src/core/referential/skill.ts';
import { JSON_SCHEMA, type JsonSchema } from './jsonSchema.ts';

/**
 * The JSON Schema of `portfolio.yaml`, for editors that read it as YAML. It says what `readProfile`
 * says of the names that it gives; other spellings of them, and other names, are let through.
 */
export function profileSchema(t: Translate): JsonSchema {
  const fields = PROFILE_FIELDS.map((field) => {
    const { prompt } = profileQuestion(field, t);
    return [PROFILE_NAMES[field], { description: prompt, ...valueOf(field, t) }] as const;
  });
  return {
    $schema: JSON_SCHEMA,
    title: t('Profile of a BTS SIO portfolio'),
    type: ['object', 'null'],
    properties: { ...Object.fromEntries(fields), [PUBLISH_NAME]: published(t) },
  };
}

/** Empty is as good as missing; numbers need no quotes, since the profile is read as text. */
function valueOf(field: ProfileField, t: Translate): JsonSchema {
  switch (field) {
    case 'option':
      return {
        type: ['string', 'null'],
        examples: OPTIONS,
        pattern: String.raw`^\s*$|[Ss][Ii][Ss][Rr]|[Ss][Ll][Aa][Mm]`,
        patternErrorMessage: t('Write SISR or SLAM.'),
      };
    case 'session':
      return {
        type: ['integer', 'string', 'null'],
        examples: [Number(profileQuestion(field, t).example)],
        ...{ minimum: 2000, maximum: 2099, pattern: String.raw`^\s*(?:20\d\d)?\s*$` },
        patternErrorMessage: t('Write the year of the exam, such as 2027.'),
      };
    case 'url':
      return {
        type: ['string', 'null'],
        pattern: String.raw`^\s*$|^\s*[Hh][Tt][Tt][Pp][Ss]?://\S+\.\S+`,
        patternErrorMessage: t('Write the address whole, beginning with https://.'),
      };
    case 'exam':
      return {
        type: ['string', 'null'],
        examples: ['CCF', 'ponctuelle'],
        pattern: EXAM,
        patternErrorMessage: t('Write CCF or ponctuelle.'),
      };
    case 'ficheDate':
      return {
        type: ['string', 'null'],
        examples: [profileQuestion(field, t).example],
        pattern: DAY,
        patternErrorMessage: t('Write a day, such as 15/03/2026.'),
      };
    default:
      return { type: ['string', 'number', 'boolean', 'null'] };
  }
}

const EXAM = [
  String.raw`^\s*$`,
  String.raw`\b(?:${anyCase('ccf')}|${anyCase('ponctuel')}(?:${anyCase('le')})?)\b`,
  String.raw`^\s*${anyCase('contr')}[OoÔô]${anyCase('le en cours')}\b`,
].join('|');

/** Three parts, the last of figures; whether there is such a day, the reader says. */
const DAY = String.raw`^\s*$|\d(?:er)?[\s/.-]+[^\s/.-]+\.?[\s/.-]+\d{1,4}\s*$`;

function published(t: Translate): JsonSchema {
  const names = PUBLISHED_ON_REQUEST.map((field) => PROFILE_NAMES[field]);
  const name = `(?:${names.map(spelled).join('|')})`;
  return {
    description: publishQuestion(t),
    type: ['array', 'string', 'null'],
    items: {
      type: ['string', 'null'],
      examples: names,
      pattern: String.raw`^\s*${name}?\s*$`,
      patternErrorMessage: t('Write numero or centre.'),
    },
    pattern: String.raw`^\s*(?:${name}?\s*,\s*)*${name}?\s*$`,
    patternErrorMessage: t('Write numero or centre.'),
  };
}

/** A pattern of a word in capitals or not. */
function anyCase(word: string): string {
  return word.replace(/[a-z]/g, (letter) => `[${letter.toUpperCase()}${letter}]`);
}

/** A pattern of a name as students write it: with its accent or without, with a capital or without. */
function spelled(name: string): string {
  return name.replace(/^./, (first) => `[${first.toUpperCase()}${first}]`).replaceAll('e', '[eé]');
}
