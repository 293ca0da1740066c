import assert from 'node:assert/strict';
import { PDF } from '@libpdf/core';
import fc from 'fast-check';
import { boxesNote } from '../../src/core/table/exportRemarks.ts';
import { english } from '../../src/core/l10n/translate.ts';
import { tablePdf } from '../../src/core/table/pdf/tablePdf.ts';
import type { SummaryTable } from '../../src/core/table/summaryTable.ts';
import { anyCharacter } from '../unit/support/arbitraries.ts';
import { row, rows, table } from '../unit/support/tables.ts';
import { fonts } from './pdfFonts.ts';

const noon = new Date(Date.UTC(2026, 4, 4, 12));

async function read(content: SummaryTable) {
  const bytes = tablePdf(content, fonts, noon);
  const document = await PDF.load(bytes);
  const pages = document.getPages().map((page) => ({
    text: page.extractText().text.normalize('NFC'),
    links: page.getLinkAnnotations().map(({ uri }) => uri),
    width: page.width,
    height: page.height,
  }));
  return {
    pages,
    text: pages.map(({ text }) => text).join('\n'),
    raw: new TextDecoder('latin1').decode(bytes),
  };
}

describe('tablePdf', function () {
  const content = table({
    formation: [
      row({
        title: 'Cœur de réseau à l’épreuve',
        productions: [
          { label: 'Procédure', target: 'https://docs.example/procedure' },
          { label: 'Schéma', target: 'https://docs.example/schema' },
          { label: 'Interne', target: 'docs/interne.md' },
        ],
      }),
    ],
    stage1: rows(4),
    stage2: rows(3, { title: '▸ → ✔ Ωμέγα' }),
  });

  let drawn: Awaited<ReturnType<typeof read>>;
  before(async () => {
    drawn = await read(content);
  });

  it('is one upright A4 page that says everything', () => {
    const { pages, text } = drawn;
    assert.equal(pages.length, 1);
    assert.deepEqual([pages[0]?.width.toFixed(), pages[0]?.height.toFixed()], ['595', '842']);
    for (const piece of [
      'BTS SERVICES INFORMATIQUES AUX ORGANISATIONS',
      'SESSION 2026',
      'NOM et prénom : DURAND Zoé',
      'N° candidat : 0000000001',
      'Centre de formation : Lycée des Exemples',
      '☒ SISR',
      '▢ SLAM',
      'Compétences mises en œuvre',
      'Réalisation en cours de formation',
      'Cœur de réseau à l’épreuve',
      '• Procédure',
      'Réalisation 4',
      '▸ → ✔ Ωμέγα',
    ]) {
      assert.ok(text.includes(piece), piece);
    }
    assert.equal(text.match(/(?<!AU)X/g)?.length, 16, 'two ticks a réalisation');
  });

  it('has its fonts inside', () => {
    const { raw } = drawn;
    const names = [...raw.matchAll(/\/FontName\s*\/[A-Z]{6}\+([\w-]+)/g)].map(([, name]) => name);
    assert.deepEqual(names.sort(), [
      'Arimo-Bold',
      'Arimo-BoldItalic',
      'Arimo-Regular',
      'DejaVuSans',
    ]);
    assert.equal(raw.match(/\/FontFile2 /g)?.length, 4);
  });

  it('links the address and every production that is on the web', () => {
    const { pages } = drawn;
    assert.deepEqual(pages[0]?.links, [
      'https://portfolio.example/zoe',
      'https://docs.example/procedure',
      'https://docs.example/schema',
    ]);
  });

  it('goes on over pages rather than to become too small, under the heads of the columns', async () => {
    const { pages } = await read(table({ formation: rows(30), stage2: rows(25) }));
    assert.ok(pages.length >= 2 && pages.length <= 4);
    for (const { text } of pages) assert.match(text, /Travailler en\s+mode projet|Travailler en/);
    const titles = pages.flatMap(({ text }) => text.match(/Réalisation \d+/g) ?? []);
    assert.equal(titles.length, 55);
  });

  it('is the same file for the same table and date', () => {
    assert.deepEqual(tablePdf(content, fonts, noon), tablePdf(content, fonts, noon));
  });

  it('holds a title of 5,000 characters', async () => {
    const long = 'Un intitulé sans fin '.repeat(240);
    const { pages, text } = await read(table({ stage1: [row({ title: long })] }));
    assert.ok(pages.length <= 3);
    assert.equal(text.match(/Un\s+intitulé\s+sans\s+fin/g)?.length, 240);
    await read(table({ stage1: [row({ title: 'x'.repeat(5_000) })] }));
  });

  it('leaves out the emoji that its fonts lack, and draws those that they have', async () => {
    const titles = ['🚀 Déploiement 🇫🇷 du site', 'Réunion ☺ ✔ à l’heure', '👩‍💻 Poste', '🚀'];
    const { text } = await read(table({ formation: titles.map((title) => row({ title })) }));
    for (const piece of ['Déploiement du site', 'Réunion ☺ ✔ à l’heure', 'Poste']) {
      assert.ok(text.includes(piece), piece);
    }
    assert.doesNotMatch(text, /💻|🇫/u);
  });

  it('has what European names, titles and marks are written with', () => {
    const names = 'Łódź Şahin Nguyễn Đặng Čapek Åsa Ðóra Ŵyn Παπαδόπουλος Шевченко Zoe\u0308';
    const signs = '→ ⇒ ↔ ≤ ≥ ≠ ≈ ± × ∞ √ Σ № ™ ℮ ⅓ ² ₂ € • ‣ … ‰ ─ │ █ ■ □ ● ○ ◆ ⌘ ⌛ ① ⑩';
    const marks = '✓ ✔ ✗ ✘ ☐ ☑ ☒ ▢ ★ ☆ ✦ ☺ ♥ ⚙ ⚠ ⚡ ☎ ✉ ➜ ❶ �';
    const row1 = row({ title: names, period: signs, productions: [{ label: marks }] });
    const missing = new Set<string>();
    tablePdf(table({ formation: [row1] }), fonts, noon, {}, (them) => {
      for (const sign of them) missing.add(sign);
    });
    assert.deepEqual([...missing], []);
  });

  it('tells the signs that print as boxes', () => {
    const boxes = (title: string) => {
      let notes: string[] = [];
      tablePdf(table({ formation: [row({ title })] }), fonts, noon, {}, (missing) => {
        notes = boxesNote(missing, english);
      });
      return notes;
    };
    assert.deepEqual(boxes('Projet 漢 et 字, 漢'), [
      'The fonts of the PDF lack these signs, which print as boxes: 漢 字',
    ]);
    assert.deepEqual(boxes('Cœur → Ω'), []);
    assert.match(boxes('جدول').join(), /print as boxes: ج د و ل/);
  });

  it('draws any text', async () => {
    const text = fc.oneof(
      fc.constantFrom('\uD83D', '👩‍💻', 'שלום', '\u0000\u000B', '%PDF', '()\\', ' ', '\u0301', ''),
      fc.string({ unit: anyCharacter, maxLength: 20 }),
    );
    await fc.assert(
      fc.asyncProperty(text, text, async (title, name) => {
        const productions = [{ label: title, target: title }];
        const any = table(
          { formation: [row({ title, productions, period: title })] },
          { lastName: name, url: name },
        );
        const bytes = tablePdf(any, fonts, noon);
        assert.equal((await PDF.load(bytes)).getPages().length, 1);
      }),
      { numRuns: 10 },
    );
  });
});
