import assert from 'node:assert/strict';
import { ficheDocx } from '../../../src/core/fiche/word/ficheDocx.ts';
import { OPTIONS, type Option } from '../../../src/core/referential/skill.ts';
import { child, children, descendants } from '../../../src/core/table/workbook/xml.ts';
import { ficheOf, NO_PICTURES } from './ficheOf.ts';
import {
  FOOTNOTES,
  GRID,
  headFacts,
  LINE,
  PAGE,
  rectoFacts,
  SESSIONS,
  TABLE,
  VERSO_ROW,
} from './layoutFacts.ts';
import { cellFacts, fontOf, paragraphFacts, partsOf, rootOf, valueOf } from './readDocument.ts';

function blank(option: Option, session: number) {
  const fiche = ficheOf('competences: []', '', { option, candidate: { option, session } });
  const parts = partsOf(ficheDocx(fiche, NO_PICTURES).bytes);
  const body = child(rootOf(parts['word/document.xml']), 'body') ?? assert.fail();
  return { parts, body, tables: children(body, 'tbl') };
}

for (const option of OPTIONS) {
  for (const facts of SESSIONS) {
    describe(`the blank fiche, ${option}, session ${facts.session}`, () => {
      const { parts, body, tables } = blank(option, facts.session);

      it('has the head of the session on both sides', () => {
        for (const [index, side] of (['recto', 'verso'] as const).entries()) {
          const [row] = children(tables[2 * index] ?? assert.fail(), 'tr');
          const [cell, ...others] = children(row ?? assert.fail(), 'tc');
          assert.equal(others.length, 0);
          assert.deepEqual(cellFacts(cell ?? assert.fail()), {
            width: TABLE.width,
            paragraphs: headFacts(facts, option, side),
          });
        }
      });

      it('has the rows, cells, widths, heights, lines, fonts and tab stops of the form', () => {
        for (const [index, expected] of [
          [1, rectoFacts(option)],
          [3, [VERSO_ROW]],
        ] as const) {
          const rows = children(tables[index] ?? assert.fail(), 'tr');
          const found = rows.map((row) => ({
            height: Number(valueOf(child(row, 'trPr'), 'trHeight')),
            cells: children(row, 'tc').map(cellFacts),
          }));
          assert.deepEqual(found, expected);
        }
      });

      it('has the form’s tables, lines and page', () => {
        assert.equal(tables.length, 4);
        for (const [index, table] of tables.entries()) {
          const properties = child(table, 'tblPr');
          assert.equal(Number(valueOf(properties, 'tblW', 'w')), TABLE.width);
          assert.equal(Number(valueOf(properties, 'tblInd', 'w')), TABLE.indent);
          const grid = children(child(table, 'tblGrid') ?? assert.fail());
          const widths = grid.map(({ attributes }) => Number(attributes['w:w']));
          assert.deepEqual(widths, index === 1 ? GRID : [TABLE.width]);
          const lines = [...descendants(table)].filter(({ name }) => name.endsWith('Borders'));
          for (const line of lines.flatMap((each) => children(each))) {
            assert.equal(`${line.attributes['w:val']} ${line.attributes['w:sz']}`, LINE);
          }
        }
        const section = child(body, 'sectPr') ?? assert.fail();
        const found = ['pgSz', 'pgMar'].flatMap((name) =>
          Object.entries(child(section, name)?.attributes ?? {}).map(([key, value]) => [
            key.slice(2),
            Number(value),
          ]),
        );
        const page = Object.fromEntries(found) as Record<string, number>;
        for (const [key, value] of Object.entries(PAGE)) assert.equal(page[key], value, key);
      });

      it('has the four footnotes, as Word’s own', () => {
        const notes = children(rootOf(parts['word/footnotes.xml'])).slice(2);
        assert.equal(notes.length, 4);
        for (const [index, [start, end, italic]] of FOOTNOTES[option].entries()) {
          const note = notes[index] ?? assert.fail();
          const [paragraph = assert.fail()] = children(note, 'p');
          const text = paragraphFacts(paragraph).text.replace(/\u00a0/g, ' ');
          assert.ok(text.startsWith(start) && text.endsWith(end), text);
          const runs = children(paragraph, 'r').filter((run) => child(run, 't'));
          const slanted = runs.filter((run) => fontOf(child(run, 'rPr')) === 'Arial 16 italic');
          assert.ok(
            slanted
              .map((run) => run.text)
              .join('')
              .startsWith(italic),
          );
          assert.ok(runs.slice(1).every((run) => fontOf(child(run, 'rPr')).startsWith('Arial 16')));
        }
      });
    });
  }
}
