import type { TableRow } from './summaryTable.ts';

/** How the table is written where the form leaves a choice, whatever it is written to. */
export interface TableStyle {
  /** The mark of a competency that is mobilised. */
  readonly tick: string;
  /**
   * The address that a production's target is opened by from where the table goes, or `undefined`
   * for no link: a target is relative to its report, and the table stands elsewhere.
   */
  readonly link: (target: string, row: Pick<TableRow, 'uri'>) => string | undefined;
}

/** What is not said: `X`, the mark that real tables have most, and links to the web only. */
export type TableOptions = Partial<TableStyle>;

export function tableStyle({ tick = 'X', link = webOnly }: TableOptions = {}): TableStyle {
  return { tick, link };
}

function webOnly(target: string): string | undefined {
  return /^(?:https?:\/\/|mailto:)/i.test(target) ? target : undefined;
}
