import { type Section, readSection } from '../../../src/core/report/section.ts';
import assert from 'node:assert/strict';

describe('readSection', () => {
  const reads = (
    expected: Section | undefined,
    ...written: readonly (string | [string, string])[]
  ) =>
    describe(expected ?? 'in doubt', () => {
      for (const texts of written) {
        const [text, year] = typeof texts === 'string' ? [texts] : texts;
        it(year === undefined ? text : `${text} + ${year}`, () => {
          assert.equal(readSection(text, year), expected);
          assert.equal(readSection(text.normalize('NFD').toUpperCase(), year), expected);
        });
      }
    });

  reads(
    'formation',
    ...['formation', 'Formation', 'en formation', 'en cours de formation', 'centre de formation'],
    ...[
      'Réalisation en cours de formation',
      'école',
      'lycée',
      'CFA',
      'perso',
      'personnel',
      'TP',
      'AP',
    ],
    ...['projet personnel', 'cours', 'scolaire', 'en milieu scolaire'],
    ...['Atelier de professionnalisation', 'AP1', 'AP 4', 'ap3 - GLPI', 'Projet de cours'],
    ...['Projet scolaire', 'Projet en classe', 'projets perso', 'Travaux pratiques'],
    ['formation', '2'] as [string, string],
  );
  reads(
    'stage1',
    ...[
      'stage1',
      'stage 1',
      'Stage n°1',
      'stage-1',
      'stage_1',
      'pro1',
      'entreprise 1',
      '1er stage',
    ],
    ...[
      'stage de première année',
      'stage 1re année',
      'stage 1ère année',
      'Stage (1A)',
      'stage SIO1',
    ],
    'Réalisations en milieu professionnel en cours de première année',
    ...[
      ['stage', '1'],
      ['entreprise', 'BTS SIO 1'],
      ['pro', '1ère année'],
      ['alternance', 'première'],
      ['stage', 'SIO1'],
    ].map((pair) => pair as [string, string]),
  );
  reads(
    'stage2',
    ...['stage2', 'stage 2', 'pro2', 'Stage de seconde année', 'stage 2e année', '2ème stage'],
    ...['stage deuxième année', 'stage 2nde année', 'alternance 2A', 'professionnel 2'],
    'Réalisations en milieu professionnel en cours de seconde année',
    ['entreprise', '2'] as [string, string],
    ['Stage', 'SIO2'] as [string, string],
  );
  reads(
    undefined,
    ...[
      '',
      'stage',
      'entreprise',
      'projet 2',
      'programme 1',
      'rapport',
      'stage 2021',
      'projet',
      'apprenti',
      'stage 2022',
    ],
    ...['stage 1 et 2', 'milieu', 'promotion 1', 'stage 12', 'stage 21'],
    ['stage', '2021-2022'] as [string, string],
    ['stage 1', '2'] as [string, string],
  );

  it('says nothing of nothing', () => assert.equal(readSection(undefined, '1'), undefined));
});
