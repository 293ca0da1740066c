import assert from 'node:assert/strict';
import { checkReport } from '../../../src/core/checks/checkReport.ts';
import { reportOf, reportText } from '../support/reports.ts';

const problemKeys = (text: string) =>
  checkReport(reportOf(text)).map(
    ({ code, args }) => `${code} ${String(args.written ?? args.code ?? '')}`,
  );

describe('checkReport', () => {
  it('gives the problems of every rule in the order of the text', () => {
    const header = 'competences: [B9.9, inconnu, B1.1.1, B1.1.1, B3.5B]\ntitre: "x';
    assert.deepEqual(problemKeys(reportText(header, '- [x] B8.8\n')), [
      ...[
        'unknown-code B9.9',
        'unknown-wording inconnu',
        'duplicate-code B1.1.1',
        'other-option B3.5B',
      ],
      ...['header-unreadable ', 'unknown-code B8.8'],
    ]);
  });

  it('finds nothing wrong in a sound report', () => {
    const header = 'titre: A\ncadre: formation\nperiode: 13/01/26 au 07/02/26\n';
    const list = 'competences: [B1.1.1, C1.2, "Gérer des sauvegardes"]';
    assert.deepEqual(problemKeys(reportText(header + list, 'Voir B1.1.1.\n')), []);
  });
});
