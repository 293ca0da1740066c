import assert from 'node:assert/strict';
import { fillFicheForm, type FicheFormResult } from '../../../src/core/fiche/form/fillFicheForm.ts';
import { ficheFormNotes, ficheFormProblem } from '../../../src/core/fiche/form/formWords.ts';
import { filledFicheName } from '../../../src/core/fiche/ficheName.ts';
import { descendants, type XmlElement } from '../../../src/core/table/workbook/xml.ts';
import { ficheDocx } from '../../../src/core/fiche/word/ficheDocx.ts';
import { english } from '../../../src/core/l10n/translate.ts';
import { ficheOf, NO_PICTURES, WHOLE, WHOLE_CANDIDATE as candidate } from './ficheOf.ts';
import { png } from './pictureFiles.ts';
import { partsOf, rootOf } from './readDocument.ts';
import * as form from './schoolFiche.ts';
import { rewritten, WORD_WAYS } from './wordWays.ts';

const { line, EMPTY, TAB, table, FIELD_BOX, CONTROL_BOX, prompt } = form;

const BODY =
  '## Contexte\n\nCent postes.\n\n## Moyens\n\n- un serveur\n\n## Étude\n\nZabbix **plutôt** que rien.\n';
const FICHE = ficheOf(WHOLE, BODY, { candidate });
/** Labels enough for a document to be a fiche. */
const PLAIN = [
  line('Intitulé : ......'),
  line('Nom, prénom :'),
  line('Période : ______ Lieu : ______'),
  line('Descriptif de la réalisation'),
  EMPTY,
].join('');

type Filled = Extract<FicheFormResult, { ok: unknown }>;

function fill(bytes: Uint8Array, fiche = FICHE, pictures = NO_PICTURES): Filled {
  const filled = fillFicheForm(bytes, fiche, pictures);
  assert.ok('ok' in filled, JSON.stringify(filled));
  return filled;
}

function textOf(paragraph: XmlElement): string {
  const texts = [...descendants(paragraph)].map((each) => {
    if (each.name === 'w:checkBox') return each.children.length > 2 ? '☒' : '☐';
    if (each.name === 'w:tab') return '→';
    return each.name === 'w:t' ? each.text : '';
  });
  return texts.join('').replace(/\u00a0/g, ' ');
}

/** The texts of the paragraphs of a document that has something of a fiche in it. */
function linesOf(body: string, fiche = FICHE): string[] {
  const { ok } = fill(form.schoolFiche(body), fiche);
  const root = rootOf(partsOf(ok)['word/document.xml']);
  return [...descendants(root)].filter(({ name }) => name === 'w:p').map(textOf);
}

describe('the school’s own fiche', () => {
  it('takes values behind a colon, in the place of dots and rules', () => {
    const lines = linesOf(PLAIN);
    assert.deepEqual(lines.slice(0, 3), [
      'Intitulé : Supervision avec Zabbix',
      'Nom, prénom : MARTIN Camille',
      'Période : 13/01/26 au 07/02/26 Lieu : Saint-Exemple',
    ]);
  });

  it('takes labels in other words and spaces, cut into runs as they come', () => {
    const lines = linesOf(
      [
        line('1. INTITULÉ de', ' la ', 'réalisation\u00a0:'),
        line('Nom  et\u00a0Prénom du candidat : …………'),
        line('Numéro de candidat : '),
        line('Date', ' : ', '...... / ...... /............'),
        line('Entreprise d’accueil (nom, adresse) :', TAB),
        line('Présentation', ' : description de la réalisation'),
        EMPTY,
      ].join(''),
    );
    assert.deepEqual(lines.slice(0, 5), [
      '1. INTITULÉ de la réalisation : Supervision avec Zabbix',
      'Nom  et Prénom du candidat : MARTIN Camille',
      'Numéro de candidat : 0123456789',
      'Date : 12/05/2026',
      'Entreprise d’accueil (nom, adresse) : Mairie de Saint-Exemple→',
    ]);
  });

  it('takes a name in two places', () => {
    const lines = linesOf(PLAIN + line('Nom :', TAB, 'Prénom :'));
    assert.equal(lines.at(-1), 'Nom : MARTIN→Prénom : Camille');
  });

  it('takes values in the cell beside or below a label, or in the line below it', () => {
    const lines = linesOf(
      PLAIN +
        table([line('Organisation support'), EMPTY]) +
        table([line('Lieu :'), line('Date')], [EMPTY, EMPTY]) +
        table([line('N° de la réalisation') + EMPTY]),
    );
    const from = lines.indexOf('Organisation support');
    assert.deepEqual(lines.slice(from), [
      ...['Organisation support', 'Mairie de Saint-Exemple'],
      ...['Lieu : Saint-Exemple', 'Date', '', '12/05/2026'],
      ...['N° de la réalisation', '2'],
    ]);
  });

  it('gives values the look of their label without what makes it stand out', () => {
    const { ok } = fill(form.schoolFiche(PLAIN));
    const document = partsOf(ok)['word/document.xml'] ?? '';
    const look = '<w:rPr><w:sz w:val="20"/></w:rPr>';
    assert.ok(
      document.includes(`<w:r>${look}<w:t xml:space="preserve"> Supervision avec Zabbix</w:t>`),
    );
  });

  it('takes the answer to what a content control asks for', () => {
    const asks = '<w:r><w:t>Cliquez ici</w:t></w:r>';
    const lines = linesOf(
      PLAIN +
        line('N° candidat : ', prompt(asks)) +
        line('Organisation support') +
        prompt(line('Cliquez')),
    );
    assert.deepEqual(lines.slice(-3), [
      'N° candidat : 0123456789',
      'Organisation support',
      'Mairie de Saint-Exemple',
    ]);
    const { ok } = fill(form.schoolFiche(PLAIN + line('N° candidat : ', prompt(asks))));
    assert.ok(!partsOf(ok)['word/document.xml']?.includes('showingPlcHdr'));
  });

  for (const [kind, box, [open, ticked]] of [
    ['fields', FIELD_BOX, ['☐', '☒']],
    ['content controls', CONTROL_BOX, ['☐', '☒']],
    ['letters', '☐', ['☐', '☒']],
    ['brackets', '[ ]', ['[ ]', '[X]']],
  ] as const) {
    it(`ticks boxes that are ${kind}, before or behind their words`, () => {
      const lines = linesOf(
        PLAIN +
          line('Modalité : ', box, ' Seul(e) ', box, ' En équipe') +
          line('Épreuve ponctuelle ', box, TAB, 'Contrôle en cours de formation ', box) +
          line(box, ' B2.1 Concevoir une solution d’infrastructure') +
          table(
            [line('Installer, tester, déployer'), line(box)],
            [line('Exploiter, dépanner et superviser'), line(box)],
          ),
      );
      assert.deepEqual(lines.slice(-7), [
        `Modalité : ${open} Seul(e) ${ticked} En équipe`,
        `Épreuve ponctuelle ${open}→Contrôle en cours de formation ${ticked}`,
        `${ticked} B2.1 Concevoir une solution d’infrastructure`,
        ...['Installer, tester, déployer', open],
        ...['Exploiter, dépanner et superviser', ticked],
      ]);
    });
  }

  it('ticks signs of Wingdings, opens what was ticked, and crosses an empty cell', () => {
    const sign = (char: string) => `<w:r><w:sym w:font="Wingdings" w:char="${char}"/></w:r>`;
    const body =
      PLAIN +
      line(sign('F0FE'), 'Seul ', sign('F0A8'), 'En groupe') +
      table([line('B2.1'), EMPTY], [line('B2.2'), EMPTY]);
    const document = partsOf(fill(form.schoolFiche(body)).ok)['word/document.xml'] ?? '';
    assert.deepEqual(document.match(/w:char="\w+"/g), ['w:char="F0A8"', 'w:char="F0FE"']);
    assert.deepEqual(linesOf(body).slice(-4), ['B2.1', 'X', 'B2.2', '']);
  });

  it('writes how it was carried out where there is no box', () => {
    assert.equal(linesOf(PLAIN + line('Modalités : ')).at(-1), 'Modalités : En équipe');
  });

  it('puts the body of the report under its labels, instead of the blank lines', () => {
    const lines = linesOf(
      PLAIN.replace(EMPTY, EMPTY + EMPTY) +
        line('Conditions de réalisation (ressources fournies) :') +
        table([line('Ressources documentaires, matérielles'), EMPTY]),
    );
    assert.deepEqual(lines.slice(3), [
      ...['Descriptif de la réalisation', 'Étude', 'Zabbix plutôt que rien.'],
      ...['Conditions de réalisation (ressources fournies) :', 'Cent postes.'],
      ...['Ressources documentaires, matérielles', 'un serveur'],
    ]);
  });

  it('lets a row be as long as what goes into it', () => {
    const row = '<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="400" w:hRule="exact"/></w:trPr>';
    const body = PLAIN + table([line('Conditions de réalisation') + EMPTY]).replace('<w:tr>', row);
    const long = ficheOf(WHOLE, `## Contexte\n\n${'mot '.repeat(4_000)}`, { candidate });
    const document = partsOf(fill(form.schoolFiche(body), long).ok)['word/document.xml'] ?? '';
    assert.ok(document.includes('<w:trPr><w:trHeight w:val="400" w:hRule="atLeast"/></w:trPr>'));
  });

  it('lets a long description begin below its label, whatever the row says', () => {
    const row = '<w:tr><w:trPr><w:cantSplit/></w:trPr>';
    const body =
      PLAIN.replace('Descriptif', 'Fin') +
      table([line('Descriptif de la réalisation') + EMPTY]).replace('<w:tr>', row);
    const mayBreak = (text: string) => {
      const { ok } = fill(form.schoolFiche(body), ficheOf(WHOLE, text, { candidate }));
      return !partsOf(ok)['word/document.xml']?.includes(row);
    };
    assert.deepEqual([mayBreak('mot '.repeat(20)), mayBreak('mot '.repeat(500))], [false, true]);
  });

  it('changes no other part, and of the document nothing that stands elsewhere', () => {
    const before =
      line('Règlement : un sentence sur les conditions de réalisation.') + table([line('Logo')]);
    const bytes = form.schoolFiche(before + PLAIN, {
      'word/theme.xml': '<a/>',
      'docProps/x.bin': 'x',
    });
    const plain = ficheOf(WHOLE, 'Étude.\n', { candidate });
    const [old, filled] = [partsOf(bytes), partsOf(fill(bytes, plain).ok)];
    const changed = Object.keys(filled).filter((name) => filled[name] !== old[name]);
    assert.deepEqual(changed, ['word/document.xml']);
    assert.ok(filled['word/document.xml']?.includes(`<w:body>${before}`));
  });

  it('adds the parts that lists, links and pictures need', () => {
    const fiche = ficheOf(
      WHOLE,
      '- un\n\n[lien](https://example.org) ![](a.png) note[^n]\n\n[^n]: La note.\n',
      { candidate },
    );
    const pictures = new Map([['stage-2/a.png', png(9, 9)]]);
    const parts = partsOf(fill(form.schoolFiche(PLAIN), fiche, pictures).ok);
    assert.ok(parts['word/media/fiche1.png'] !== undefined);
    assert.ok(parts['[Content_Types].xml']?.includes('Extension="png"'));
    assert.ok(parts['[Content_Types].xml']?.includes('PartName="/word/numbering.xml"'));
    assert.equal(parts['word/_rels/document.xml.rels']?.match(/<Relationship /g)?.length, 3);
    assert.ok(parts['word/document.xml']?.includes('La note.'), 'no footnotes: below the text');
    for (const [name, text] of Object.entries(parts))
      if (text !== '') assert.ok(rootOf(text), name);
  });

  it('puts its footnotes behind those that the form calls, in the form’s style', () => {
    const fiche = ficheOf(WHOLE, 'Étude[^n].\n\n[^n]: La note.\n', { candidate });
    const bytes = ficheDocx(ficheOf('competences: []', '', { candidate }), NO_PICTURES).bytes;
    const before = partsOf(bytes);
    const after = partsOf(fill(bytes, fiche).ok);
    const ids = (text = '') =>
      [...text.matchAll(/<w:footnote (?:w:type="\w+" )?w:id="(-?\d+)"/g)].map(([, id]) => id);
    assert.deepEqual(ids(after['word/footnotes.xml']), [...ids(before['word/footnotes.xml']), '5']);
    assert.ok(after['word/document.xml']?.includes('<w:footnoteReference w:id="5"/>'));
  });

  it('numbers footnotes in the order of their calls: some readers know them by it', () => {
    const call = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    const note = (id: number, text: string) =>
      `<w:footnote w:id="${id}"><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:footnote>`;
    const main = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    const line0 = '<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>';
    const footnotes = `<w:footnotes ${main}>${line0}${note(2, 'nobody’s')} ${note(7, 'last')}${note(4, 'first')}</w:footnotes>`;
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const bytes = form.schoolFiche(
      line('Conditions', call(4)) + PLAIN + line('fin', call(7)),
      { 'word/footnotes.xml': footnotes },
      `<Relationship Id="rId7" Type="${office}/footnotes" Target="footnotes.xml"/>`,
    );
    const text = 'un[^a] deux[^b]\n\n[^a]: A.\n\n[^b]: B.\n';
    const parts = partsOf(fill(bytes, ficheOf(WHOLE, text, { candidate })).ok);
    const called = [
      ...(parts['word/document.xml'] ?? '').matchAll(/footnoteReference w:id="(\d)"/g),
    ];
    assert.deepEqual(
      called.map(([, id]) => id),
      ['1', '2', '3', '4'],
    );
    const notes = [
      ...(parts['word/footnotes.xml'] ?? '').matchAll(/w:id="(\d)">(.*?)<\/w:footnote>/g),
    ];
    assert.deepEqual(
      notes.map(([, id, xml = '']) => `${id} ${xml.replace(/<[^>]*>/g, '').trim()}`.trim()),
      ['0', '1 first', '2 A.', '3 B.', '4 last', '5 nobody’s'],
    );
    assert.ok(parts['word/footnotes.xml']?.includes('</w:footnote> <w:footnote'));
  });

  for (const option of ['SISR', 'SLAM'] as const) {
    it(`fills the national form of ${option} as it is written whole`, () => {
      const own = { ...candidate, option };
      const blank = ficheDocx(
        ficheOf('competences: []', '', { candidate: { option, session: 2026 }, option }),
        NO_PICTURES,
      );
      const fiche = ficheOf(WHOLE, BODY, { candidate: own, option });
      const { ok, noPlace } = fill(blank.bytes, fiche);
      const lines = (bytes: Uint8Array) =>
        [...descendants(rootOf(partsOf(bytes)['word/document.xml']))]
          .filter(({ name }) => name === 'w:p')
          .map((each) => textOf(each).replace(/ +/g, ' ').trim());
      assert.deepEqual(noPlace, []);
      assert.deepEqual(lines(ok), lines(ficheDocx(fiche, NO_PICTURES).bytes));
    });
  }

  for (const [way, rewrite] of Object.entries(WORD_WAYS)) {
    it(`finds every label of a form that Word has saved: ${way}`, () => {
      for (const option of ['SISR', 'SLAM'] as const) {
        const empty = ficheOf('competences: []', '', {
          candidate: { option, session: 2026 },
          option,
        });
        const blank = ficheDocx(empty, NO_PICTURES).bytes;
        const fiche = ficheOf(WHOLE, BODY, { candidate: { ...candidate, option }, option });
        const { ok, noPlace } = fill(rewritten(blank, rewrite), fiche);
        assert.deepEqual(noPlace, []);
        const wordsOf = (bytes: Uint8Array) =>
          (partsOf(bytes)['word/document.xml'] ?? '')
            .replace(/<mc:Fallback>.*?<\/mc:Fallback>/gs, '')
            .replace(/<w:checked\/>/g, '☒')
            .replace(/<\/w:p>/g, '\n')
            .replace(/<[^>]*>/g, '')
            .replace(/\s+/g, ' ');
        assert.equal(wordsOf(ok), wordsOf(fill(blank, fiche).ok));
        for (const text of Object.values(partsOf(ok))) if (text !== '') rootOf(text);
      }
    });
  }

  it('says which labels it lacks, and whose form it is', () => {
    const { noPlace, otherOption } = fill(form.schoolFiche(PLAIN + line('☐ Gérer les données')));
    assert.deepEqual(ficheFormNotes({ noPlace, ...(otherOption && { otherOption }) }, english), [
      'This form is for option SLAM.',
      'Labels not found on this form: «\u00a0N° réalisation\u00a0», «\u00a0N° candidat\u00a0», «\u00a0Date\u00a0», «\u00a0Organisation support de la réalisation professionnelle\u00a0»….',
    ]);
  });

  it('refuses what is no fiche, and says why', () => {
    const said = (bytes: Uint8Array) => {
      const result = fillFicheForm(bytes, FICHE, NO_PICTURES);
      assert.ok('problem' in result);
      return ficheFormProblem(result.problem, 'f', english);
    };
    assert.match(
      said(form.schoolFiche(line('Une lettre.'))),
      /^f was not filled in: it is no fiche, .*«\u00a0Intitulé/,
    );
    assert.match(said(new TextEncoder().encode('%PDF-1.7')), /^f is no Word document: ask/);
    assert.match(said(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])), /old Word file/);
    assert.match(
      said(new TextEncoder().encode('rien')),
      /^f is no Word document \(\.docx\) that can be read/,
    );
    const macros = form.schoolFiche(PLAIN, {
      '[Content_Types].xml':
        '<Types><Default ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
    });
    assert.match(said(macros), /holds macros/);
    assert.match(
      said(form.schoolFiche(PLAIN, { 'word/document.xml': '<w:document>' })),
      /that can be read/,
    );
  });

  it('is called by the form and by the fiche', () => {
    assert.equal(
      filledFicheName('Fiche E6.docx', 2, 'file:///a/b.md', english),
      'Fiche E6 - fiche 2.docx',
    );
    assert.equal(
      filledFicheName('Fiche E6.docx', undefined, 'file:///a/b%20c.md', english),
      'Fiche E6 - b c.docx',
    );
  });
});
