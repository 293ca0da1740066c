import type { Referential } from '../referential/referential.ts';
import { plainRecord } from './plainRecord.ts';
import { readWith } from './reading.ts';
import { summarise, type ReportRecord } from './reportRecord.ts';

/** Reads `text` for the portfolio; undefined when it is no report. */
export function recordOf(
  uri: string,
  text: string,
  referential: Referential,
): ReportRecord | undefined {
  const plain = plainRecord(uri, text, referential);
  return plain === 'unclear' ? fullRecord(uri, text, referential) : plain;
}

/** The same by way of a `Reading`, whatever the text. */
export function fullRecord(
  uri: string,
  text: string,
  referential: Referential,
): ReportRecord | undefined {
  const reading = readWith(referential, text);
  return reading && summarise(uri, reading);
}
