import { profileQuestion, OPTION_TITLES } from '../../src/core/portfolio/profileQuestions.ts';
import { PROFILE_NAMES, type ProfileField } from '../../src/core/portfolio/profileFields.ts';
import { SECTIONS } from '../../src/core/report/section.ts';
import { OPTIONS } from '../../src/core/referential/skill.ts';
import { FORM_TEXT } from '../../src/core/table/officialWording.ts';
import type { Translate } from '../../src/core/l10n/translate.ts';
import {
  DATA_FORMAT,
  DATA_VERSION,
  type CoverageState,
} from '../../src/core/data/portfolioData.ts';
import { JSON_SCHEMA, listOf, record, text, type JsonSchema } from './jsonSchema.ts';

/** `2026-01-13`, `2026-01` or `2026`. */
const ISO_DATE = String.raw`^20\d\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$`;

/**
 * The JSON Schema of `portfolio.json`. A file of that name that does not say that it is of this
 * format is somebody else’s, and nothing is asked of it.
 */
export function portfolioSchema(t: Translate): JsonSchema {
  const format = text(t('Says that the file is the data of a portfolio.'), {
    examples: [DATA_FORMAT],
  });
  return {
    $schema: JSON_SCHEMA,
    title: t('Data of a BTS SIO portfolio, version {version}', { version: DATA_VERSION }),
    type: 'object',
    properties: { format },
    if: { required: ['format'], properties: { format: { const: DATA_FORMAT } } },
    then: { $ref: '#/definitions/portfolio' },
    definitions: {
      portfolio: record({
        format: { ...format, const: DATA_FORMAT },
        version: {
          const: DATA_VERSION,
          description: t('Counts up when a program that reads the data would have to change.'),
        },
        candidat: candidate(t),
        realisations: listOf(
          { $ref: '#/definitions/realisation' },
          t('The réalisations by section and by date, without drafts.'),
        ),
        couverture: listOf(
          { $ref: '#/definitions/bloc' },
          t('The official referential, with the réalisations that show each skill.'),
        ),
      }),
      realisation: realisation(t),
      fichier: text(t('The report, by its path from the folder of the portfolio.'), {
        minLength: 1,
      }),
      bloc: blocCovered(t),
      competence: record({
        ...skill(t),
        bloc: blocCode(t),
        sousCompetences: shown(t),
      }),
      sousCompetence: record(skill(t)),
    },
  };
}

function candidate(t: Translate): JsonSchema {
  const about = (field: ProfileField): JsonSchema => text(profileQuestion(field, t).prompt);
  const { lastName, firstName, number, centre, url } = PROFILE_NAMES;
  return {
    description: t('The candidate: what else than the name is shown, the profile says.'),
    ...record({
      [`${lastName}?`]: about('lastName'),
      [`${firstName}?`]: about('firstName'),
      [`${number}?`]: about('number'),
      [`${centre}?`]: about('centre'),
      option: {
        enum: OPTIONS,
        enumDescriptions: OPTIONS.map((option) => OPTION_TITLES[option]),
        description: t('The option of the diploma.'),
      },
      session: {
        type: 'integer',
        minimum: 2000,
        maximum: 2099,
        description: t('The year of the exam.'),
      },
      [`${url}?`]: about('url'),
    }),
  };
}

function realisation(t: Translate): JsonSchema {
  return record({
    fichier: { $ref: '#/definitions/fichier' },
    intitule: text(t('The title of the réalisation.')),
    'cadre?': {
      enum: SECTIONS,
      enumDescriptions: SECTIONS.map((section) => FORM_TEXT.section[section].trim()),
      description: t('The section of the official table; absent where the report does not say it.'),
    },
    'periode?': {
      description: t('When it took place; absent where the report does not say it.'),
      ...record({
        texte: text(t('The period as it is written.')),
        'debut?': text(t('The first day, month or year (ISO 8601), as far as it is said.'), {
          pattern: ISO_DATE,
        }),
        'fin?': text(t('The last day, month or year (ISO 8601), as far as it is said.'), {
          pattern: ISO_DATE,
        }),
      }),
    },
    competences: listOf(
      { $ref: '#/definitions/competence' },
      t('The competencies that it mobilises, in the official order.'),
    ),
    productions: listOf(
      record({
        libelle: text(t('What it is called.')),
        'lien?': text(t('An address of the web, or a path from the folder of the portfolio.'), {
          minLength: 1,
        }),
      }),
      t('Its documents and productions.'),
    ),
  });
}

function skill(t: Translate): Record<string, JsonSchema> {
  return {
    code: text(t('The code, such as B1.1 or B1.1.2.'), {
      pattern: String.raw`^B[123]\.\d[AB]?(?:\.\d{1,2})?$`,
    }),
    libelle: text(t('The official wording.'), { minLength: 1 }),
  };
}

function blocCode(t: Translate): JsonSchema {
  return { enum: ['B1', 'B2', 'B3'], description: t('The bloc of the referential.') };
}

function shown(t: Translate): JsonSchema {
  return listOf({ $ref: '#/definitions/sousCompetence' }, t('The sub-skills that it shows.'));
}

function blocCovered(t: Translate): JsonSchema {
  const realisations = {
    ...listOf({ $ref: '#/definitions/fichier' }, t('The réalisations that show it.')),
    uniqueItems: true,
  };
  const meanings: Readonly<Record<CoverageState, string>> = {
    complete: t('every sub-skill is shown'),
    partielle: t('some sub-skills are shown'),
    citee: t('the competency is named, none of its sub-skills is'),
    absente: t('no réalisation shows it'),
  };
  const competency = record({
    ...skill(t),
    etat: {
      enum: Object.keys(meanings),
      enumDescriptions: Object.values(meanings),
      description: t('How far the réalisations cover it.'),
    },
    realisations,
    sousCompetences: listOf(
      record({ ...skill(t), realisations }),
      t('All of its sub-skills, in the official order.'),
    ),
  });
  return record({
    code: blocCode(t),
    libelle: text(t('The official wording.'), { minLength: 1 }),
    complet: { type: 'boolean', description: t('Whether all of its competencies are mobilised.') },
    mobilisees: {
      type: 'integer',
      minimum: 0,
      description: t('How many of its competencies are mobilised.'),
    },
    competences: listOf(competency, t('All of its competencies, in the official order.')),
  });
}
