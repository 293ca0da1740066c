import assert from 'node:assert/strict';
import { passagesOf, READ_LIMIT } from '../../../src/core/suggestions/passages.ts';
import { reportOf, reportText } from '../support/reports.ts';
import { inEveryVariant } from '../support/variants.ts';

function read(text: string) {
  const passages = passagesOf(reportOf(text));
  const said = (isHeading: boolean) =>
    passages
      .filter((each) => each.isHeading === isHeading)
      .map((each) => each.text.normalize('NFC').replace(/\s+/g, ' ').trim())
      .filter((each) => each !== '');
  return { headings: said(true), prose: said(false) };
}

const BODY = `# Sauvegarde d’un serveur

J’ai écrit un plan de
sauvegarde avec \`borg prune\` et [Veeam](docs/secret.md), voir https://example.com/zabbix.

\`\`\`bash
mysqldump --all-databases
\`\`\`

- [x] B1.1.5
- [ ] Gérer des sauvegardes
- Compétence B2.3.2 : automatiser
- Purge chaque nuit

<!-- supervision -->
<img alt="pare-feu"> Fin.
`;

describe('Passages of a report', () => {
  inEveryVariant('are its title, headings and prose, and nothing else', (as) => {
    const { headings, prose } = read(
      as(reportText('intitule: Mes sauvegardes\ncadre: stage1\ncompetences: [B1.1.5]', BODY)),
    );
    assert.deepEqual(headings, ['Mes sauvegardes', 'Sauvegarde d’un serveur']);
    assert.deepEqual(prose, [
      'J’ai écrit un plan de sauvegarde avec et [Veeam , voir',
      '- Purge chaque nuit',
      'Fin.',
    ]);
  });

  it('end where a text is too long', () => {
    const body = `début\n\n${'mot '.repeat(READ_LIMIT / 4)}\n\nfin`;
    assert.doesNotMatch(read(reportText('competences: []', body)).prose.join(' '), /fin/);
  });
});
