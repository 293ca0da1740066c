import { readEntry } from '../../../src/core/portfolio/readEntry.ts';
import { SECTIONS, type Section } from '../../../src/core/report/section.ts';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { changeSection } from '../../../src/core/portfolio/changeSection.ts';
import { applyEdits } from '../../../src/core/text/span.ts';
import { headerText } from '../support/arbitraries.ts';
import { SISR } from '../support/reports.ts';
import { inEveryVariant } from '../support/variants.ts';

const moved = (text: string, section: Section) => {
  const edits = changeSection(text, section);
  return edits && applyEdits(text, edits);
};

const WAYS: readonly (readonly [string, Section, string, string])[] = [
  ['the value alone', 'stage1', 'cadre: formation # ici', 'cadre: stage1 # ici'],
  ['what stands in quotes', 'stage2', 'cadre: "stage 1"', 'cadre: "stage2"'],
  ['an empty field', 'formation', 'cadre:', 'cadre: formation'],
  ['the year alone', 'stage2', 'type: entreprise\nanneeBts: 1', 'type: entreprise\nanneeBts: 2'],
  ['a value that says nothing', 'stage1', 'cadre: inconnu', 'cadre: stage1'],
  ['a header without the field', 'stage1', 'intitule: Site', 'intitule: Site\ncadre: stage1'],
  ['not another tool’s field', 'formation', 'type: post', 'type: post\ncadre: formation'],
];

describe('changeSection', () => {
  for (const [name, section, before, after] of WAYS) {
    inEveryVariant(`changes ${name}`, (as) => {
      const text = (header: string) => as(`---\ncompetences: [B1.1]\n${header}\n---\ncorps`);
      assert.equal(moved(text(before), section), text(after));
    });
  }

  it('changes nothing where the report is there already, and refuses a broken header', () => {
    assert.deepEqual(changeSection('---\ncadre: École\n---\n', 'formation'), []);
    assert.equal(changeSection('---\ncadre: [\n---\n', 'formation'), undefined);
    assert.equal(changeSection('Texte', 'formation'), undefined);
  });

  it('gives the section that was asked for, or nothing, whatever the text', () => {
    fc.assert(
      fc.property(headerText, fc.constantFrom(...SECTIONS), (text, section) => {
        const after = moved(text, section);
        const record = after === undefined ? undefined : readEntry('file:///a.md', after, SISR);
        if (record) assert.equal(record.section, section);
      }),
      { numRuns: 400 },
    );
  });
});
