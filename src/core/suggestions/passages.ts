import type { Report } from '../report/report.ts';
import { findCodes } from '../referential/writtenCode.ts';
import { cutIntoBlocks } from '../report/blocks.ts';
import { textAt } from '../text/span.ts';

/** A run of a report’s own words. */
export interface Passage {
  readonly text: string;
  /** Titles and headings say in a few words what the rest is about. */
  readonly isHeading: boolean;
}

/** The longest body that is read for suggestions, in UTF-16 units: some fifteen printed pages. */
export const READ_LIMIT = 60_000;

const HEADING = /^ {0,3}#{1,6}\s/;
/** A task item offers a skill, ticked or not; its wording is the referential’s, not the student’s. */
const TASK = /^[\s>]*(?:[-*+]|\d{1,9}[.)])\s+\[[ xX]\]\s/;
/** Inline code, addresses of links, tags: no prose. Each pattern reads a line once. */
const NO_PROSE = /`[^`\n]*`|\]\([^()\n]*\)|<[^<>\n]*>|\bhttps?:\/\/\S+/g;

/**
 * What a report says in words of its own: its title, its headings and its prose. Code, task items
 * and lines that name a code are left out, as is the rest of the header.
 */
export function passagesOf(report: Report): Passage[] {
  const { text, header } = report;
  const title = report.field('title')?.values.map(({ value }) => value) ?? [];
  const readable = text.slice(0, header.frontMatter.bodyStart + READ_LIMIT);
  return [
    ...title.map((value) => ({ text: value, isHeading: true })),
    ...cutIntoBlocks(readable, header.frontMatter.bodyStart).flatMap((span) =>
      passagesIn(textAt(readable, span)),
    ),
  ];
}

/** Lines of one kind stay together: a term may be broken across two. */
function passagesIn(block: string): Passage[] {
  const headings: Passage[] = [];
  const prose: string[] = [];
  for (const line of block.split('\n')) {
    if (TASK.test(line) || findCodes(line).length > 0) continue;
    const text = line.replace(NO_PROSE, ' ');
    if (HEADING.test(line)) headings.push({ text: text.replace(HEADING, ''), isHeading: true });
    else prose.push(text);
  }
  return [...headings, { text: prose.join('\n'), isHeading: false }];
}
