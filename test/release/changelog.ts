import { type Finding, type Project, wrong } from './findings.ts';

const FILE = 'CHANGELOG.md';

/** A section of the change log: what is in brackets, the rest of its heading, and what follows. */
interface Section {
  readonly name: string;
  readonly date: string | undefined;
  readonly text: string;
}

/** The sections of a change log, as Keep a Changelog has them. */
function sectionsOf(changelog: string): Section[] {
  return changelog.split(/^## /m).flatMap((part, index) => {
    const [heading = '', ...lines] = part.split('\n');
    const found = /^\[([^\]]+)\](?: - (.*))?$/.exec(heading.trim());
    if (index === 0 || !found?.[1]) return [];
    return [{ name: found[1], date: found[2], text: lines.join('\n').trim() }];
  });
}

/** What is wrong in the change log for the version that is to be released. */
export function changelogFindings({ changelog, manifest: { version } }: Project): Finding[] {
  const section = sectionsOf(changelog).find(({ name }) => name === version);
  if (!section) {
    return [wrong(FILE, `Nothing is said of ${version}: \`npm version\` names and dates it.`)];
  }
  const { date = '', text } = section;
  return [
    ...(isDay(date)
      ? []
      : [wrong(FILE, `${version} has no date (YYYY-MM-DD): \`npm version\` writes it.`)]),
    ...(text === '' ? [wrong(FILE, `Nothing is said under ${version}.`)] : []),
  ];
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && new Date(time).toISOString().startsWith(text);
}

/**
 * The change log with what is unreleased under a version and its day, `YYYY-MM-DD`, and an empty
 * section for what comes next. Throws where nothing is unreleased.
 */
export function released(changelog: string, version: string, day: string): string {
  const heading = new RegExp(
    String.raw`^## \[(?:Unreleased|${version.replaceAll('.', '\\.')})\](?: - Unreleased)?$`,
    'im',
  );
  if (!heading.test(changelog)) throw new Error(`${FILE} has nothing unreleased.`);
  return changelog.replace(heading, `## [Unreleased]\n\n## [${version}] - ${day}`);
}

/** What the change log says of a version; throws where it says nothing. */
export function notesOf(changelog: string, version: string): string {
  const section = sectionsOf(changelog).find(({ name }) => name === version);
  if (!section?.text) throw new Error(`${FILE} says nothing of ${version}.`);
  return `${section.text}\n`;
}
