import { partText } from '../table/workbook/package.ts';
import { readDocument } from '../table/officeDocument.ts';
import { BeyondLimit, LIMITS } from '../table/workbook/limits.ts';
import { readSharedStrings } from '../table/workbook/sharedStrings.ts';
import { Sheet } from '../table/workbook/sheet.ts';
import { StyleSheet } from '../table/workbook/styleSheet.ts';
import { findWorkbook } from '../table/workbook/workbookParts.ts';
import { readXml } from '../table/workbook/xml.ts';
import { linksOf } from './cellLinks.ts';
import type { ImportedTable, ImportResult } from './importedTable.ts';
import { readRows } from './readRows.ts';
import { findLayout } from './tableLayout.ts';

/** The largest workbook that is read, in bytes. */
export const LARGEST_TABLE = LIMITS.packed;

/**
 * Reads a filled « tableau de synthèse » (`bytes` of an .xlsx: one that `fillForm` wrote, or a
 * student’s own): one réalisation a row. Nothing is written; what could not be read is in the notes.
 */
export function importTable(bytes: Uint8Array): ImportResult {
  try {
    return importWithin(bytes);
  } catch (error) {
    if (error instanceof BeyondLimit) return { problem: error.kind };
    throw error;
  }
}

/** The same; throws `BeyondLimit` where the workbook is more than a table could be. */
function importWithin(bytes: Uint8Array): ImportResult {
  const parts = readDocument(bytes, 'excel');
  if ('kind' in parts) return { problem: parts.kind === 'otherFormat' ? parts.format : parts.kind };
  const workbook = findWorkbook(parts);
  if (!workbook) return { problem: 'unreadable' };
  const styles = new StyleSheet(partText(parts, workbook.styles));
  const strings = readSharedStrings(partText(parts, workbook.sharedStrings));
  const tables = workbook.sheets.flatMap((entry): ImportedTable[] => {
    const part = entry.hidden ? undefined : readXml(partText(parts, entry.part));
    const sheet = part && new Sheet(part, strings);
    const layout = sheet && findLayout(sheet);
    return layout ? [readRows(sheet, styles, layout, linksOf(sheet, parts, entry.part))] : [];
  });
  // A blank form beside the filled one says nothing.
  const [fullest] = tables.sort((a, b) => b.rows.length - a.rows.length);
  if (!fullest) return { problem: 'notTheTable' };
  return fullest.rows.length > 0 ? { table: fullest } : { problem: 'empty' };
}
