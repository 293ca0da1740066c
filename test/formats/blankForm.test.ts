import assert from 'node:assert/strict';
import ExcelJS from 'exceljs';
import { blankForm } from '../../src/core/table/blankForm.ts';
import { formsOf } from '../../src/core/table/sessions.ts';

/** size [bold] [italic] horizontal vertical [wrap] [turned] | left right top bottom [\] */
const LOOKS: Readonly<Record<string, string>> = {
  H: '20 bold center middle | - - - -',
  N: '18 bold left middle | medium thin medium thin',
  D: '18 bold left middle | thin medium medium thin',
  Z: '18 bold left middle | medium thin thin thin',
  O: '18 bold general middle | thin - thin thin',
  G: '18 bold center middle | - - thin thin',
  V: '18 bold center middle | - medium thin thin',
  U: '18 bold left middle | medium medium thin medium',
  K: '12 bold italic center middle wrap | medium thin medium - \\',
  P: '12 bold center middle wrap turned | thin thin medium medium',
  Q: '12 bold center middle wrap | thin thin medium thin',
  R: '12 bold center middle wrap | thin medium medium thin',
  s: '10 center bottom wrap turned | thin thin thin -',
  t: '10 center bottom wrap turned | thin medium thin -',
  F: '14 bold center middle wrap | medium medium medium thin',
  S: '14 bold center middle | medium medium thin thin',
  a: '11 bold general middle wrap | medium thin thin thin',
  b: '11 bold general middle | thin thin thin thin',
  X: '16 center middle | thin thin thin thin',
  x: '8 center middle | thin thin thin thin',
  y: '8 center middle | thin medium thin thin',
  A: '11 bold general middle wrap | medium thin thin medium',
  B: '11 bold general middle | thin thin thin medium',
  C: '8 center middle | thin thin thin medium',
  E: '8 center middle | thin medium thin medium',
  1: '11 bold general middle wrap | - - - -',
  2: '11 bold general middle | - - - -',
  3: '8 general middle | - - - -',
};

/** A letter a cell, columns A to H; the fifth row is the one for the address. */
const CELLS = [
  ...['HHHHHHHH', 'HHHHHHHH', 'NNNNNDDD', 'ZZZZZOGV', 'UUUUUUUU', 'KPQQQQQR', 'KPssssst'],
  ...['FFFFFFFF', 'abXxxxxy', ...Array<string>(9).fill('abxxxxxy')],
  ...['SSSSSSSS', ...Array<string>(7).fill('abxxxxxy')],
  ...['SSSSSSSS', ...Array<string>(6).fill('abxxxxxy'), 'ABCCCCCE', '12333333'],
];

const HEIGHTS = CELLS.map((row, index) => {
  if (/^[FS]/.test(row)) return 18;
  return { 1: 41.1, 5: 90, 6: 324.95, 34: 15 }[index] ?? 39.95;
});

const TEXTS: Readonly<Record<string, string>> = {
  A1: 'BTS SERVICES INFORMATIQUES AUX ORGANISATIONS',
  G1: 'SESSION 2026',
  A2: 'Tableau de synthèse des réalisations professionnelles ',
  A3: 'NOM et prénom : ',
  F3: 'N° candidat : ',
  A4: 'Centre de formation :',
  F4: 'Option :',
  G4: '▢ SISR',
  H4: '▢ SLAM',
  A5: 'Adresse URL du portfolio :',
  A6: `Compétences mises en œuvre${'\n'.repeat(22)}Réalisations professionnelles\n(intitulé et liste des documents et productions associés)`,
  B6: 'Période (sous la forme du JJ/MM/AA au JJ/MM/AA)',
  C6: 'Gérer le patrimoine informatique',
  D6: 'Répondre aux incidents et aux demandes d’assistance et d’évolution',
  E6: 'Développer la présence en ligne de l’organisation',
  F6: 'Travailler en mode projet',
  G6: 'Mettre à disposition des utilisateurs un service informatique',
  H6: 'Organiser son développement professionnel',
  C7: [
    '▸Recenser et identifier les ressources numériques ',
    '▸Exploiter des référentiels, normes et standards adoptés par le prestataire informatique',
    '▸Mettre en place et vérifier les niveaux d’habilitation associés à un service',
    '▸Vérifier les conditions de la continuité d’un service informatique',
    '▸Gérer des sauvegardes',
    '▸Vérifier le respect des règles d’utilisation des ressources numériques',
  ].join('\n'),
  D7: [
    '▸Collecter, suivre et orienter des demandes ',
    '▸Traiter des demandes concernant les services réseau et système, applicatifs',
    '▸Traiter des demandes concernant les applications',
  ].join('\n'),
  E7: [
    '▸Participer à la valorisation de l’image de l’organisation sur les médias numériques en tenant compte du cadre juridique et des enjeux économiques',
    '▸Référencer les services en ligne de l’organisation et mesurer leur visibilité.',
    '▸Participer à l’évolution d’un site Web exploitant les données de l’organisation.',
  ].join('\n'),
  F7: [
    '▸Analyser les objectifs et les modalités d’organisation d’un projet',
    '▸Planifier les activités',
    '▸Évaluer les indicateurs de suivi d’un projet et analyser les écarts',
  ].join('\n'),
  G7: [
    '▸Réaliser les tests d’intégration et d’acceptation d’un service',
    '▸Déployer un service',
    '▸Accompagner les utilisateurs dans la mise en place d’un service',
  ].join('\n'),
  H7: [
    '▸Mettre en place son environnement d’apprentissage personnel',
    '▸Mettre en œuvre des outils et stratégies de veille informationnelle',
    '▸Gérer son identité professionnelle',
    '▸Développer son projet professionnel',
  ].join('\n'),
  A8: 'Réalisation en cours de formation\n\n',
  A19: 'Réalisations en milieu professionnel en cours de première année',
  A27: 'Réalisations en milieu professionnel en cours de seconde année',
};

const MERGES = 'A1:F1 G1:H1 A2:H2 A3:E3 F3:H3 A4:E4 A5:H5 A6:A7 B6:B7 A8:H8 A19:H19 A27:H27'.split(
  ' ',
);

async function open(session: number): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(blankForm(session).slice().buffer);
  assert.equal(workbook.worksheets.length, 1);
  const [sheet] = workbook.worksheets;
  assert.ok(sheet);
  return sheet;
}

function look({ font, alignment, border }: Partial<ExcelJS.Style>): string {
  assert.equal(font?.name, 'Arial');
  const sides = [border?.left, border?.right, border?.top, border?.bottom];
  for (const side of [...sides, border?.diagonal]) {
    if (side?.style) assert.equal(side.color?.argb, 'FF4A452A');
  }
  const words = [
    font.size,
    font.bold && 'bold',
    font.italic && 'italic',
    alignment?.horizontal,
    alignment?.vertical,
    alignment?.wrapText && 'wrap',
    alignment?.textRotation === 90 && 'turned',
    '|',
    ...sides.map((side) => side?.style ?? '-'),
    border?.diagonal?.down && border.diagonal.style === 'thin' && '\\',
  ];
  return words.filter(Boolean).join(' ');
}

function address(row: number, column: number): string {
  return `${'ABCDEFGH'.charAt(column)}${row + 1}`;
}

describe('blankForm', () => {
  it('has the text and the look of the national form in all 280 cells', async () => {
    const sheet = await open(2026);
    let cells = 0;
    CELLS.forEach((row, rowIndex) =>
      row.split('').forEach((letter, columnIndex) => {
        const at = address(rowIndex, columnIndex);
        const cell = sheet.getCell(at);
        assert.equal(look(cell.style), LOOKS[letter], at);
        if (cell.master === cell) assert.equal(cell.value, TEXTS[at] ?? null, at);
        cells += 1;
      }),
    );
    assert.equal(cells, 280);
  });

  it('has its merges, widths and heights', async () => {
    const sheet = await open(2026);
    assert.deepEqual([...sheet.model.merges].sort(), [...MERGES].sort());
    const widths = Array.from({ length: 8 }, (_, index) => sheet.getColumn(index + 1).width);
    assert.deepEqual(widths, [70.42, 10.85, 18.71, 18.71, 18.71, 18.71, 18.71, 18.71]);
    const heights = CELLS.map((_, index) => sheet.getRow(index + 1).height);
    assert.deepEqual(heights, HEIGHTS);
  });

  it('prints on one A4 page, upright, in the middle of narrow margins', async () => {
    const { pageSetup } = await open(2026);
    assert.equal(pageSetup.paperSize, 9);
    assert.equal(pageSetup.orientation, 'portrait');
    assert.deepEqual(
      [pageSetup.fitToPage, pageSetup.fitToWidth, pageSetup.fitToHeight],
      [true, 1, 1],
    );
    assert.ok(pageSetup.horizontalCentered && pageSetup.verticalCentered);
    assert.equal(pageSetup.printArea, 'A1:H35');
    const { left, right, top, bottom } = pageSetup.margins ?? {};
    for (const margin of [left, right, top, bottom]) assert.equal(margin?.toFixed(3), '0.197');
  });

  it('names the session and its exam', async () => {
    const names = await Promise.all([2022, 2024, 2025, 2031].map(open)).then((sheets) =>
      sheets.map((sheet) => [sheet.name, sheet.getCell('G1').value]),
    );
    assert.deepEqual(names, [
      ['Tableau de synthèse Épreuve E4', 'SESSION 2022'],
      ['Tableau de synthèse Épreuve E4', 'SESSION 2024'],
      ['Tableau de synthèse Épreuve E5', 'SESSION 2025'],
      ['Tableau de synthèse Épreuve E5', 'SESSION 2031'],
    ]);
  });

  it('has no row for the address in 2022, and everything below it one row up', async () => {
    const sheet = await open(2022);
    assert.equal(sheet.getCell('A5').value, TEXTS.A6);
    assert.equal(sheet.getCell('A26').value, TEXTS.A27);
    assert.equal(sheet.pageSetup.printArea, 'A1:H34');
    assert.equal(sheet.getRow(6).height, 324.95);
    assert.ok(sheet.model.merges.includes('A5:A6') && sheet.model.merges.includes('A26:H26'));
    const rows = CELLS.filter((row) => row !== 'UUUUUUUU');
    rows.forEach((row, index) =>
      row
        .split('')
        .forEach((letter, column) =>
          assert.equal(look(sheet.getCell(address(index, column)).style), LOOKS[letter]),
        ),
    );
  });

  it('gives the same bytes each time', () => {
    assert.deepEqual(blankForm(2026), blankForm(2026));
  });
});

describe('formsOf', () => {
  it('names the annexes of each session', () => {
    const named = [2022, 2023, 2024, 2025, 2026].map((session) => {
      const { portfolioExam, tableAnnex, bloc2Exam, ficheAnnex } = formsOf(session);
      return [portfolioExam, tableAnnex, bloc2Exam, ficheAnnex.SISR, ficheAnnex.SLAM];
    });
    assert.deepEqual(named, [
      ['E4', undefined, 'E5', '7-1-A', '7-1-B'],
      ['E4', '6-1', 'E5', '7-1-A', '7-1-B'],
      ['E4', '6-1', 'E5', '7-1-A', '7-1-B'],
      ['E5', '8-1', 'E6', '9-1-A', '9-1-B'],
      ['E5', 'VI-1', 'E6', 'VII-1-A', 'VII-1-B'],
    ]);
  });

  it('gives a later session the newest facts and its own year, an earlier one the first', () => {
    assert.deepEqual({ ...formsOf(2030), session: 2026 }, formsOf(2026));
    assert.equal(formsOf(2030).session, 2030);
    assert.equal(formsOf(2019).sheetName, formsOf(2022).sheetName);
  });
});
