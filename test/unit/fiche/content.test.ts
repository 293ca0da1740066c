import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ficheLacks } from '../../../src/core/fiche/buildFiche.ts';
import { picturePaths } from '../../../src/core/fiche/pictures.ts';
import { pictureSize } from '../../../src/core/fiche/word/pictureSize.ts';
import { BAD_BODIES, docxOf, ficheOf, WHOLE } from './ficheOf.ts';
import { gif, jpeg, png, text } from './pictureFiles.ts';
import { partsOf } from './readDocument.ts';

describe('a fiche', () => {
  it('deals the body out to the parts of the form', () => {
    const body = [
      '# Supervision avec Zabbix\n\n## 1. Contexte du projet\n\nun\n\n### Détail\n\ndeux\n',
      '## Étude\n\ntrois\n\n## Moyens\n\nquatre\n\n## Accès\n\ncinq\n\n[x]: y\n',
    ].join('\n');
    const { parts } = ficheOf(WHOLE, body);
    const types = Object.values(parts).map((nodes) => nodes.map(({ type }) => type).join(' '));
    assert.deepEqual(types, [
      'paragraph heading paragraph',
      'paragraph',
      'paragraph',
      'heading paragraph',
    ]);
  });

  it('takes other names for the parts, and productions where no section says how to get there', () => {
    const fiche = ficheOf(
      `${WHOLE}\nproductions:\n  - "[Plan](docs/plan.md)"`,
      '## Cadre de travail\n\nun\n',
      { names: { conditions: ['Cadre de travail'] } },
    );
    assert.equal(fiche.parts.conditions.length, 1);
    assert.equal(fiche.parts.description.length, 0);
    assert.equal(fiche.parts.access[0]?.type, 'list');
  });

  it('knows what it lacks, in the order of the form', () => {
    assert.deepEqual(ficheLacks(ficheOf('competences: [B1.1]')), [
      ...['number', 'name', 'candidate', 'exam', 'date', 'organisation', 'title', 'period'],
      ...['place', 'teamwork', 'competencies', 'conditions', 'resources', 'access', 'description'],
    ]);
    assert.deepEqual(ficheLacks(ficheOf(WHOLE, 'Texte.')).slice(0, 3), [
      ...['name', 'candidate', 'conditions'],
    ]);
  });

  it('says what the profile says where the header does not', () => {
    const said = { exam: 'ccf', organisation: 'Mairie', ficheDate: '12/05/2026' } as const;
    const of = (header: string) => {
      const candidate = { option: 'SISR', session: 2026, ...said } as const;
      const { exam, organisation, date } = ficheOf(`competences: [B2.1]\n${header}`, '', {
        candidate,
      });
      return { exam, organisation, date };
    };
    assert.deepEqual(of('organisation:'), {
      ...{ exam: 'ccf', organisation: 'Mairie', date: '12/05/2026' },
    });
    assert.deepEqual(of('epreuve: ponctuelle\norganisation: Ville\ndateFiche: 2026-01-02'), {
      ...{ exam: 'ponctuelle', organisation: 'Ville', date: '02/01/2026' },
    });
    // What is written and cannot be read is a problem of the header, not another answer.
    assert.equal(of('epreuve: écrite').exam, undefined);
  });

  it('is the same file for the same report', () => {
    const body = '- a\n\n1. b\n\nNote[^1] [lien](https://example.org)\n\n[^1]: là\n';
    assert.deepEqual(docxOf(body).bytes, docxOf(body).bytes);
  });

  it('keeps a heading with what it is above', () => {
    const document = partsOf(docxOf('## Étude\n\ntexte\n').bytes)['word/document.xml'] ?? '';
    assert.match(document, /<w:keepNext\/>(?:(?!<\/w:p>).)*Étude/);
  });
});

describe('the pictures of a fiche', () => {
  const PICTURES = new Map([
    ['stage-2/schema.png', png(2_000, 1_000)],
    ['photo.jpg', jpeg(30, 20)],
    ['a b.gif', gif(10, 10)],
    ['plan.svg', text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"></svg>')],
  ]);
  const BODY =
    '![Schéma](schema.png)\n\n![p](../photo.jpg) ![g](</a b.gif>) ![s][s]\n\n[s]: ../plan.svg\n';

  it('are asked for by their path from the folder', () => {
    assert.deepEqual(picturePaths(ficheOf(WHOLE, BODY)), [...PICTURES.keys()]);
  });

  it('are scaled to the page, with their text', () => {
    const parts = partsOf(docxOf(BODY, PICTURES).bytes);
    const document = parts['word/document.xml'] ?? '';
    const [first, second] = [...document.matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"/g)];
    const [width, height] = [Number(first?.[1]), Number(first?.[2])];
    assert.ok(width / 635 < 9_923 && width / 635 > 9_500, `${width / 635} twips`);
    assert.ok(Math.abs(width / height - 2) < 0.001);
    assert.equal(Number(second?.[1]), 30 * 9_525);
    assert.match(document, /descr="Schéma"/);
    const media = Object.keys(parts).filter((name) => name.includes('media/'));
    assert.deepEqual(
      media.map((name) => name.split('.').pop()),
      ['png', 'jpeg', 'gif', 'svg'],
    );
  });

  it('have their title below them where they stand alone, else their text', () => {
    const captions = (body: string) => {
      const document = partsOf(docxOf(body, PICTURES).bytes)['word/document.xml'] ?? '';
      return [...document.matchAll(/<\/w:drawing>.*?<w:t[^>]*>([^<]*)/gs)].map(([, text]) => text);
    };
    assert.deepEqual(captions('![Schéma](schema.png "Le réseau")\n'), ['Le réseau']);
    assert.deepEqual(captions('![Schéma][s]\n\n[s]: schema.png "Le réseau"\n'), ['Le réseau']);
    assert.deepEqual(captions('![Schéma](schema.png)\n'), ['Schéma']);
    assert.deepEqual(captions('![Schéma](schema.png "Le réseau") suite\n'), [' suite']);
  });

  it('are known by their bytes', () => {
    assert.equal(pictureSize(png(3, 2).slice(0, 40)), 'broken');
    assert.equal(pictureSize(png(0, 2)), 'broken');
    assert.equal(pictureSize(jpeg(3, 2).slice(0, 10)), 'broken');
    assert.equal(pictureSize(text('RIFF....WEBPVP8 ')), 'unknown');
    assert.equal(pictureSize(text('')), 'broken');
    assert.equal(pictureSize(text('<svg><script/></svg>')), 'broken');
    assert.equal(pictureSize(text(`${'<!-- a --> '.repeat(5_000)}x`)), 'unknown');
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 80 }),
        fc.constantFrom(png(9, 9), jpeg(9, 9)),
        (noise, picture) => {
          pictureSize(new Uint8Array([...picture.slice(0, 12), ...noise]));
        },
      ),
    );
  });
});

describe('a fiche of bad input', () => {
  it('tells what was left out', () => {
    const kinds = (name: string) => docxOf(BAD_BODIES[name] ?? '').notes.map(({ kind }) => kind);
    assert.deepEqual(kinds('forty columns'), ['columns']);
    assert.deepEqual(kinds('five thousand lines of code'), ['code']);
    assert.ok(kinds('lists in lists').includes('nesting'));
    assert.deepEqual(docxOf(BAD_BODIES['control characters'] ?? '').notes[0], {
      ...{ kind: 'signs', what: '4' },
    });
    assert.deepEqual(kinds('links that lead nowhere'), ['link', 'link', 'link']);
    assert.deepEqual(
      docxOf(`a <b>c</b><br>d <!-- e -->\n\n<img src="f.png">\n\n<!-- g -->\n`).notes,
      [
        { kind: 'html', what: '<b>' },
        { kind: 'html', what: '<img src="f.png">' },
      ],
    );
    assert.deepEqual(kinds('breaks, comments and formulas'), []);
    assert.deepEqual(
      docxOf('x\n'.repeat(400_000)).notes.map(({ kind }) => kind),
      ['asWritten', 'code'],
    );
  });
});
