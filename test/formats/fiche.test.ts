import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import mammoth from 'mammoth';
import { fillFicheForm } from '../../src/core/fiche/form/fillFicheForm.ts';
import { ficheDocx } from '../../src/core/fiche/word/ficheDocx.ts';
import {
  BAD_BODIES,
  docxOf,
  ficheOf,
  NO_PICTURES,
  WHOLE,
  WHOLE_CANDIDATE,
} from '../unit/fiche/ficheOf.ts';
import { png, text } from '../unit/fiche/pictureFiles.ts';

/** What another reader of .docx makes of a file; it throws where it cannot read it. */
async function readByMammoth(bytes: Uint8Array): Promise<string> {
  const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  assert.deepEqual(
    messages.filter(({ type }) => type === 'error'),
    [],
  );
  return value;
}

describe('a fiche in another reader', () => {
  it('says what the header says, at its places', async () => {
    const html = await readByMammoth(
      ficheDocx(ficheOf(WHOLE, '', { candidate: WHOLE_CANDIDATE }), NO_PICTURES).bytes,
    );
    const words = html.replace(/<input[^>]*checked[^>]*>/g, '☒').replace(/<input[^>]*>/g, '☐');
    const plain = words.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ');
    for (const expected of [
      'N° réalisation : 2',
      'Nom, prénom : MARTIN Camille',
      'N° candidat : 0123456789',
      'Épreuve ponctuelle ☐Contrôle en cours de formation ☒Date : 12/05/2026',
      'Organisation support de la réalisation professionnelleMairie de Saint-Exemple',
      'Intitulé de la réalisation professionnelleSupervision avec Zabbix',
      'Période de réalisation : 13/01/26 au 07/02/26 Lieu : Saint-Exemple',
      'Modalité : ☐ Seul(e) ☒ En équipe',
      '☒ Concevoir une solution',
      '☐ Installer, tester',
      '☒ Exploiter, dépanner',
    ]) {
      assert.ok(plain.includes(expected), expected);
    }
  });

  it('sets what Markdown has', async () => {
    const body = [
      '## Étude\n\n**gras** *penché* ~~barré~~ `code` [lien](docs/plan.md#a)[^n]\n',
      '1. un\n   1. deux\n\n- point\n\n- [x] fait\n- [ ] à faire\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n',
      '> cité\n\n```sh\nls\ncd\n```\n\n---\n\n<b>reste</b><!-- rien -->\n\n[^n]: La note.\n',
    ].join('\n');
    const html = await readByMammoth(docxOf(body).bytes);
    for (const expected of [
      '<strong>Étude</strong>',
      '<strong>gras</strong> <em>penché</em> <s>barré</s> code',
      '<a href="stage-2/docs/plan.md#a">lien</a>',
      '<ol><li>un<ol><li>deux</li></ol></li></ol>',
      '<ul><li>point</li></ul>',
      '☒\tfait',
      '☐\tà faire',
      '<th><p><strong>a</strong></p></th>',
      'ls<br />cd',
      'reste',
      'La note.',
    ]) {
      assert.ok(html.includes(expected), expected);
    }
    assert.ok(!html.includes('rien'));
  });

  it('keeps the numbers of the form’s footnotes: those of the recto stand below their text', async () => {
    const html = await readByMammoth(
      docxOf('## Contexte\n\nun[^a]\n\n## Étude\n\ndeux[^a] trois[^b]\n\n[^a]: A.\n\n[^b]: B.\n')
        .bytes,
    );
    assert.ok(html.includes('un<sup>a</sup></p><p><sup>a </sup>A.</p>'));
    const notes = [...html.matchAll(/<li id="footnote-(\d)"><p> (\S+)/g)];
    assert.deepEqual(
      notes.map(([, number, word]) => `${number} ${word}`),
      ['1 En', '2 Les', '3 Conformément', '4 Lien', '5 A.', '6 B.'],
    );
  });

  it('that cannot be shown leave a word, and a note', async () => {
    const body =
      '![en ligne](https://example.org/a.png) ![loin](../../a.png) ![rien](perdu.png) ![gros](gros.png) ![cassé](cassé.png) ![web](a.webp)\n';
    const pictures = new Map<string, Uint8Array | 'largePicture' | 'missingPicture'>([
      ['stage-2/gros.png', 'largePicture'],
      ['stage-2/cassé.png', png(9, 9).slice(0, 30)],
      ['stage-2/a.webp', text('RIFF....WEBPVP8 ')],
    ]);
    const { bytes, notes } = docxOf(body, pictures);
    assert.deepEqual(
      notes.map(({ kind }) => kind),
      [
        ...['remotePicture', 'outsidePicture', 'missingPicture'],
        ...['largePicture', 'brokenPicture', 'formatPicture'],
      ],
    );
    const html = await readByMammoth(bytes);
    assert.ok(
      html.includes('[image en ligne, non reprise\u00a0: en ligne (https://example.org/a.png)]'),
    );
    assert.ok(!html.includes('<img'));
  });

  for (const [name, body] of Object.entries(BAD_BODIES)) {
    it(`opens: ${name}`, async () => {
      const html = await readByMammoth(docxOf(body).bytes);
      assert.ok(html.includes('Descriptif de la réalisation'));
    });

    it(`opens in a form of its own footnotes: ${name}`, async () => {
      const filled = fillFicheForm(docxOf('').bytes, ficheOf(WHOLE, body), NO_PICTURES);
      assert.ok('ok' in filled);
      assert.ok((await readByMammoth(filled.ok)).includes('Descriptif de la réalisation'));
    });
  }
});
