import fc from 'fast-check';
import { docxOf } from '../../unit/fiche/ficheOf.ts';
import { png } from '../../unit/fiche/pictureFiles.ts';
import { partsOf, rootOf } from '../../unit/fiche/readDocument.ts';

describe('a fiche of bad input', () => {
  it('is well-formed whatever the text', () => {
    const pieces = fc.constantFrom(
      ...['# ', '- ', '1. ', '> ', '| a | b |\n|---|---|\n| ', '![a](b.png)', '[^1]', '\n\n[^1]: '],
      ...[
        '**',
        '*',
        '`',
        '```\n',
        '<b>',
        '&',
        '\u0001',
        '😀',
        'مرحبا ',
        'é',
        '\n',
        '  ',
        '[a](b)',
        '[x] ',
        '![a](b.png "c")',
        '\n\n---\n\n',
        '$x$',
        '<!-- c -->',
        '###### ',
        '    ',
        '> - ',
        '\n\n[b]: b.png "t"\n\n',
        '![b]',
      ],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const { bytes } = docxOf(parts.join(''), new Map([['stage-2/b.png', png(9, 9)]]));
        for (const content of Object.values(partsOf(bytes))) if (content !== '') rootOf(content);
      }),
      { numRuns: 60 },
    );
  });
});
