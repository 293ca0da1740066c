import { type Finding, type Project, wrong } from './findings.ts';

/** A picture or a link of a Markdown text, as the galleries' tools see it. */
interface Target {
  readonly picture: boolean;
  readonly address: string;
}

/** What is wrong in the READMEs as they stand in the project. */
export function readmeFindings({ readmes, files }: Project): Finding[] {
  return Object.entries(readmes).flatMap(([file, text]) => [
    ...(text.trim() === '' ? [wrong(file, 'It is empty.')] : []),
    ...examplesWithLinks(text).map((example) =>
      wrong(file, `The packing tool would make a link of an example: ${example}`),
    ),
    ...targetsOf(withoutCode(text)).flatMap((target) => targetFindings(file, target, files)),
  ]);
}

function targetFindings(file: string, target: Target, files: ReadonlySet<string>): Finding[] {
  const { picture, address } = target;
  if (picture && /\.svg(?:$|[?#])/i.test(address)) {
    return [wrong(file, `Galleries show no SVG: ${address}`)];
  }
  if (/^http:/i.test(address) && picture) {
    return [wrong(file, `Galleries show pictures by https only: ${address}`)];
  }
  if (/^[a-z][a-z\d+.-]*:|^#/i.test(address)) return [];
  const path = decodeURI(address.replace(/[?#].*$/, '')).replace(/^\.\//, '');
  const there = files.has(path) || files.has(path.replace(/\/?$/, '/'));
  return there ? [] : [wrong(file, `${address} leads nowhere.`)];
}

/**
 * What is wrong in a README as it was packed: `packed` is shown away from the project, where nothing
 * relative can be found, and its examples must be those of `source`.
 */
export function packedReadmeFindings(source: string, packed: string, file: string): Finding[] {
  const examples = codeOf(packed);
  const changed = codeOf(source).find((example, index) => example !== examples[index]);
  const relative = targetsOf(withoutCode(packed)).filter(
    ({ picture, address }) => picture && !/^https:\/\//i.test(address),
  );
  return [
    ...(changed === undefined
      ? []
      : [wrong(file, `An example changed as it was packed:\n${changed}`)]),
    ...relative.map(({ address }) => wrong(file, `A picture by a relative address: ${address}`)),
  ];
}

const FENCED = /^ {0,3}(`{3,}|~{3,})[^\n]*\n[\s\S]*?^ {0,3}\1/gm;
const INLINE = /`[^`\n]+`/g;

const codeOf = (text: string): string[] => [
  ...(text.match(FENCED) ?? []),
  ...(withoutFences(text).match(INLINE) ?? []),
];
const withoutFences = (text: string): string => text.replace(FENCED, '');
const withoutCode = (text: string): string => withoutFences(text).replace(INLINE, '');

/** Examples that hold what looks like a link to a file: its address would be changed in packing. */
function examplesWithLinks(text: string): string[] {
  return codeOf(text).flatMap(
    (code) => code.match(/\[[^\][]*\]\((?![a-z][a-z\d+.-]*:|#)[^)]+\)/gi) ?? [],
  );
}

function targetsOf(text: string): Target[] {
  const markdown = [
    ...text.matchAll(/(!?)\[(?:[^\][]|!\[[^\][]*\]\([^)]*\))*\]\(([^)\s]+)[^)]*\)/g),
  ];
  const nested = [...text.matchAll(/!\[[^\][]*\]\(([^)\s]+)[^)]*\)/g)];
  const html = [...text.matchAll(/<(?:img|video)\b[^>]*\bsrc\s*=\s*["']([^"']+)["']/gi)];
  return [
    ...markdown.map(([, mark, address = '']) => ({ picture: mark === '!', address })),
    ...[...nested, ...html].map(([, address = '']) => ({ picture: true, address })),
  ];
}
