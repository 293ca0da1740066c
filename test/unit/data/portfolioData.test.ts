import assert from 'node:assert/strict';
import Ajv from 'ajv';
import fc from 'fast-check';
import { portfolioData, portfolioJson } from '../../../src/core/data/portfolioData.ts';
import { portfolioSchema } from '../../schemas/portfolioSchema.ts';
import { english } from '../../../src/core/l10n/translate.ts';
import type { PublishedOnRequest } from '../../../src/core/portfolio/publication.ts';
import { headerText, runs } from '../support/arbitraries.ts';
import { portfolioOf } from '../support/portfolios.ts';
import { reportText } from '../support/reports.ts';

const ROOT = 'file:///p';
const CANDIDATE = {
  ...{ lastName: 'DURAND', firstName: 'Zoé', number: '0123456789', centre: 'Lycée, Ville' },
  ...{ exam: 'ccf' as const, organisation: 'Mairie', ficheDate: '12/05/2026' }, // for the fiches alone
  ...{ option: 'SISR' as const, session: 2027, url: 'https://exemple.fr' },
};

function dataOf(
  files: Readonly<Record<string, string>>,
  publish: readonly PublishedOnRequest[] = [],
) {
  const portfolio = portfolioOf(files);
  return portfolioData({ candidate: CANDIDATE, publish, portfolio, root: ROOT });
}

const validate = new Ajv({ allErrors: true, strict: true, allowMatchingProperties: true })
  .addVocabulary(['enumDescriptions', 'patternErrorMessage'])
  .compile(portfolioSchema(english));

function isValid(data: unknown): void {
  assert.ok(validate(data), JSON.stringify(validate.errors, undefined, 1));
}

const GLPI = reportText(
  [
    'intitule: Serveur GLPI',
    'cadre: formation',
    'periode: 13/01/26 au 07/02/26',
    'competences: [B1.2.1, B1.1.1, B1.1, B9.9]',
    'productions:',
    '  - "[Procédure](docs/procedure.md)"',
    '  - "[Hors du dossier](../../ailleurs.txt)"',
    '  - "[Site](https://exemple.fr/x)"',
    '  - Une maquette',
  ].join('\n'),
  '- [x] B1.4.2 Planifier\n- [ ] B1.5.1\n',
);

describe('portfolioData', () => {
  it('says of a réalisation what its report says, in the words of the header', () => {
    const [only] = dataOf({ 'file:///p/formation/glpi%20%C3%A9.md': GLPI }).realisations;
    assert.deepEqual(only, {
      fichier: 'formation/glpi é.md',
      intitule: 'Serveur GLPI',
      cadre: 'formation',
      periode: { texte: '13/01/26 au 07/02/26', debut: '2026-01-13', fin: '2026-02-07' },
      competences: [
        {
          ...{ code: 'B1.1', libelle: 'Gérer le patrimoine informatique', bloc: 'B1' },
          sousCompetences: [
            { code: 'B1.1.1', libelle: 'Recenser et identifier les ressources numériques' },
          ],
        },
        {
          code: 'B1.2',
          libelle: 'Répondre aux incidents et aux demandes d’assistance et d’évolution',
          bloc: 'B1',
          sousCompetences: [
            { code: 'B1.2.1', libelle: 'Collecter, suivre et orienter des demandes' },
          ],
        },
        {
          ...{ code: 'B1.4', libelle: 'Travailler en mode projet', bloc: 'B1' },
          sousCompetences: [{ code: 'B1.4.2', libelle: 'Planifier les activités' }],
        },
      ],
      productions: [
        { libelle: 'Procédure', lien: 'formation/docs/procedure.md' },
        { libelle: 'Hors du dossier' },
        { libelle: 'Site', lien: 'https://exemple.fr/x' },
        { libelle: 'Une maquette' },
      ],
    });
  });

  it('says a period no finer than it is written', () => {
    const periods = {
      '13/01/26 au 07/02/26': ['2026-01-13', '2026-02-07'],
      'janvier à mars 2026': ['2026-01', '2026-03'],
      'depuis le 02/09/2025': ['2025-09-02', undefined],
      'jusqu’en juin 2026': [undefined, '2026-06'],
      '2025-2026': ['2025', '2026'],
      'au fil de l’eau': [undefined, undefined],
    };
    for (const [texte, [debut, fin]] of Object.entries(periods)) {
      const text = reportText(`intitule: X\nperiode: ${texte}\ncompetences: [B1.1]`);
      const [only] = dataOf({ 'file:///p/x.md': text }).realisations;
      const expected = { texte, ...(debut && { debut }), ...(fin && { fin }) };
      assert.deepEqual(only?.periode, expected);
    }
  });

  it('goes by section and by date, without drafts', () => {
    const report = (header: string) => reportText(`${header}\ncompetences: [B1.1.1]`);
    const data = dataOf({
      'file:///p/a.md': report('cadre: stage2'),
      'file:///p/b.md': report('cadre: formation\nperiode: 02/2026'),
      'file:///p/c.md': report('cadre: formation\nperiode: 01/2026'),
      'file:///p/d.md': report('brouillon: oui'),
      'file:///p/e.md': report('intitule: Sans cadre'),
    });
    const files = data.realisations.map(({ fichier }) => fichier);
    assert.deepEqual(files, ['c.md', 'b.md', 'a.md', 'e.md']);
    const first = data.couverture[0]?.competences[0];
    assert.deepEqual([first?.etat, first?.realisations], ['partielle', files]);
    assert.deepEqual(first?.sousCompetences[0]?.realisations, files);
    assert.deepEqual(first.sousCompetences[1]?.realisations, []);
  });

  it('shows the name, and what else the profile lets it show', () => {
    const shown = { nom: 'DURAND', prenom: 'Zoé', option: 'SISR', session: 2027 };
    const url = 'https://exemple.fr';
    assert.deepEqual(dataOf({}).candidat, { ...shown, url });
    assert.ok(!JSON.stringify(dataOf({ 'file:///p/a.md': GLPI })).includes('0123456789'));
    const { candidat } = dataOf({}, ['number', 'centre']);
    const more = { numero: '0123456789', centre: 'Lycée, Ville' };
    assert.deepEqual(candidat, { ...shown, ...more, url });
  });

  it('is what its schema asks for, whatever the reports', () => {
    isValid(dataOf({}));
    isValid(dataOf({ 'file:///p/glpi.md': GLPI }, ['number']));
    fc.assert(
      fc.property(fc.array(headerText, { maxLength: 4 }), (headers) => {
        const file = (header: string, index: number) =>
          [`file:///p/${index}%.md`, reportText(`competences: [B1.1.2]\n${header}`)] as const;
        isValid(dataOf(Object.fromEntries(headers.map(file))));
      }),
      { numRuns: runs(200) },
    );
  });

  it('is the same bytes for the same reports, in whatever order they came', () => {
    const json = (names: readonly string[]) => {
      const portfolio = portfolioOf(
        Object.fromEntries(names.map((name) => [`file:///p/${name}.md`, GLPI])),
      );
      return portfolioJson({ candidate: CANDIDATE, publish: [], portfolio, root: ROOT });
    };
    assert.equal(json(['a', 'b', 'c']), json(['c', 'a', 'b']));
    assert.match(json([]), /^\{\n {2}"format": "portfolio-sio",\n {2}"version": 1,\n[^]*\}\n$/);
  });
});

describe('The schema of portfolio.json', () => {
  const wrong = (change: object) => {
    const data = { ...dataOf({ 'file:///p/glpi.md': GLPI }), ...change };
    return !validate(JSON.parse(JSON.stringify(data)));
  };

  it('refuses what is not of this version', () => {
    assert.ok(!wrong({}));
    const [glpi] = dataOf({ 'file:///p/glpi.md': GLPI }).realisations;
    assert.ok(wrong({ version: 2 }));
    assert.ok(wrong({ realisations: undefined }));
    assert.ok(wrong({ candidat: { option: 'SIRS', session: 2027 } }));
    assert.ok(wrong({ candidat: { option: 'SISR', session: 2027, adresse: '1 rue X' } }));
    assert.ok(wrong({ realisations: [{ ...glpi, cadre: 'stage3' }] }));
    assert.ok(wrong({ realisations: [{ ...glpi, periode: { texte: 'x', debut: '13/01/26' } }] }));
    assert.ok(wrong({ autre: 1 }));
  });

  it('asks nothing of a file of that name that is another program’s', () => {
    for (const other of [{}, { projects: [1, 2] }, { format: 'x' }]) isValid(other);
  });

  it('explains every property', () => {
    const unexplained: string[] = [];
    const visit = (schema: unknown, path: string): void => {
      if (typeof schema !== 'object' || schema === null) return;
      for (const [key, value] of Object.entries(schema) as [string, unknown][]) {
        const isProperty = path.endsWith('/properties') && !path.includes('/if');
        const own = JSON.stringify(value);
        if (isProperty && !/"description"|"\$ref"/.test(own)) unexplained.push(`${path}/${key}`);
        visit(value, `${path}/${key}`);
      }
    };
    visit(portfolioSchema(english), '');
    assert.deepEqual(unexplained, []);
  });
});
