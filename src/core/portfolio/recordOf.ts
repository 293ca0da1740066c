import type { Referential } from '../referential/referential.ts';
import type { ParsedBlocks } from '../report/parsedBlocks.ts';
import { plainRecord } from './plainRecord.ts';
import { readWith } from './reading.ts';
import { summarise, type ReportRecord } from './reportRecord.ts';

/** Reads `text` for the portfolio; undefined when it is no report. `known` spares what it keeps. */
export function recordOf(
  uri: string,
  text: string,
  referential: Referential,
  known?: ParsedBlocks,
): ReportRecord | undefined {
  const plain = plainRecord(uri, text, referential, known);
  return plain === 'unclear' ? fullRecord(uri, text, referential, known) : plain;
}

/** The same by way of a `Reading`, whatever the text. */
export function fullRecord(
  uri: string,
  text: string,
  referential: Referential,
  known?: ParsedBlocks,
): ReportRecord | undefined {
  const reading = readWith(referential, text, known);
  return reading && summarise(uri, reading);
}
