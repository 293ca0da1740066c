import type { Section } from '../../../src/core/report/section.ts';
import type { SummaryTable, TableRow } from '../../../src/core/table/summaryTable.ts';

/** A réalisation with what a test says of it. */
export function row(overrides: Partial<TableRow> = {}): TableRow {
  return {
    uri: 'file:///portfolio/glpi.md',
    title: 'Mise en place d’un serveur GLPI',
    productions: [],
    period: '13/01/26 au 07/02/26',
    competencies: new Set(['B1.1', 'B1.4']),
    ...overrides,
  };
}

/** `count` réalisations, numbered from 1. */
export function rows(count: number, overrides: Partial<TableRow> = {}): TableRow[] {
  return Array.from({ length: count }, (_, index) =>
    row({ title: `Réalisation ${index + 1}`, ...overrides }),
  );
}

/** A table with these réalisations and a whole candidate. */
export function table(
  sections: Partial<Record<Section, readonly TableRow[]>> = {},
  candidate: Partial<SummaryTable['candidate']> = {},
): SummaryTable {
  return {
    candidate: {
      lastName: 'Durand',
      firstName: 'Zoé',
      number: '0000000001',
      centre: 'Lycée des Exemples',
      option: 'SISR',
      session: 2026,
      url: 'https://portfolio.example/zoe',
      ...candidate,
    },
    sections: (['formation', 'stage1', 'stage2'] as const).map((section) => ({
      section,
      rows: sections[section] ?? [],
    })),
  };
}
