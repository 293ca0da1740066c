import { finds } from '../support/problems.ts';
import { reportText } from '../support/reports.ts';

describe('duplicate-code', () => {
  const duplicates = (header: string, after: readonly (string | undefined)[] = []) =>
    finds(
      'duplicate-code',
      reportText(header),
      after.map((text) => text && reportText(text)),
    );

  duplicates('competences: [B1.1, ⟦B1.1⟧]', ['competences: [B1.1]']);
  duplicates('competences: [B1.1, "⟦b1.1⟧", B1.2]', ['competences: [B1.1, B1.2]']);
  duplicates('competences: [C1, B1.2, ⟦B1-C1⟧ ] # é', ['competences: [C1, B1.2 ] # é']);
  duplicates('competences:\n  - B1.1 # un\n  - B1.2\n  - ⟦B 1.1⟧ # encore\n  - B1.3', [
    'competences:\n  - B1.1 # un\n  - B1.2\n  - B1.3',
  ]);
  duplicates('competences: [B1.1.5, ⟦Gérer des sauvegardes⟧]', ['competences: [B1.1.5]']);
  duplicates('competences: [B1.1, ⟦B1.1⟧, ⟦B1.1⟧]', [
    'competences: [B1.1, B1.1]',
    'competences: [B1.1, B1.1]',
  ]);
  duplicates('competences: B1.1, ⟦B1.1⟧', [undefined]);
  duplicates('competences: [B1.1, ⟦B1.1⟧ - Gérer]', [undefined]);
  duplicates('competences: [B1.1, # un\n  ⟦B1.1⟧]', [undefined]);
  duplicates('competences: [B1.1, B1.1.1, B3.5, B9.9, B9.9]');
  finds('duplicate-code', reportText('competences: [B1.1]', '- [x] B1.1\n- [x] B1.1\n\nB1.1\n'));
});
