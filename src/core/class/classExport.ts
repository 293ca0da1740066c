import type { Translate } from '../l10n/translate.ts';

/**
 * What became of the table of one candidate; `kept`: the file was changed by hand, and stands;
 * `cancelled`: the user ended the export before.
 */
export type ExportOutcome = 'written' | 'kept' | 'failed' | 'cancelled';

/** What became of the tables of a class, what went well first. */
export function classExported(outcomes: readonly ExportOutcome[], t: Translate): string {
  const { written, all } = counted(outcomes);
  return [t('Tables written: {written} of {all}.', { written, all }), ...others(outcomes, t)].join(
    ' ',
  );
}

/** The same of the fiches of a class. */
export function classFichesExported(outcomes: readonly ExportOutcome[], t: Translate): string {
  const { written, all } = counted(outcomes);
  return [t('Fiches written: {written} of {all}.', { written, all }), ...others(outcomes, t)].join(
    ' ',
  );
}

function counted(outcomes: readonly ExportOutcome[]) {
  const written = outcomes.filter((outcome) => outcome === 'written').length;
  return { written, all: outcomes.length };
}

function others(outcomes: readonly ExportOutcome[], t: Translate): string[] {
  const count = (outcome: ExportOutcome) => outcomes.filter((one) => one === outcome).length;
  const [kept, failed, cancelled] = [count('kept'), count('failed'), count('cancelled')];
  return [
    ...(kept > 0 ? [t('Left as they are, for they were changed by hand: {kept}.', { kept })] : []),
    ...(failed > 0 ? [t('That could not be written: {failed}.', { failed })] : []),
    ...(cancelled > 0
      ? [t('Not made, for the export was ended: {cancelled}.', { cancelled })]
      : []),
  ];
}

/** A line of the details: whose table, and what became of it. */
export function exportDetail(
  name: string,
  path: string,
  outcome: ExportOutcome,
  t: Translate,
): string {
  switch (outcome) {
    case 'written':
      return t('{name}: written to {path}', { name, path });
    case 'kept':
      return t('{name}: {path} was changed by hand and is left as it is', { name, path });
    case 'failed':
      return t('{name}: {path} could not be written', { name, path });
    case 'cancelled':
      return t('{name}: the export was ended before {path} was made', { name, path });
  }
}
