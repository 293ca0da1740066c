import { type Finding, type Manifest, missing, type Project, wrong } from './findings.ts';

/**
 * The categories of the Marketplace.
 *
 * @see https://code.visualstudio.com/api/references/extension-manifest
 */
const CATEGORIES = [
  ...['AI', 'Azure', 'Chat', 'Data Science', 'Debuggers', 'Education', 'Extension Packs'],
  ...['Formatters', 'Keymaps', 'Language Packs', 'Linters', 'Machine Learning', 'Notebooks'],
  ...['Other', 'Programming Languages', 'SCM Providers', 'Snippets', 'Testing', 'Themes'],
  'Visualization',
];

const KEYWORDS_AT_MOST = 30; // the Marketplace refuses more
const ICON_AT_LEAST = 128; // pixels
const FILE = 'package.json';

/** What is missing or wrong in `package.json`, and in what it names. */
export function manifestFindings(project: Project): Finding[] {
  const { manifest } = project;
  return [
    ...ownerFindings(project),
    ...textFindings(project),
    ...categoryFindings(manifest),
    ...iconFindings(project),
    ...refusedFindings(manifest),
    ...publisherFindings(project),
    ...versionFindings(project),
  ];
}

/** What only the owner can say. */
function ownerFindings({ manifest, licence }: Project): Finding[] {
  const { repository, bugs, publisher, name } = manifest;
  const holder = /^Copyright \(c\) [\d–-]+ (.+)$/m.exec(licence)?.[1];
  return [
    ...(addressOf(repository) ? [] : [missing(FILE, '`repository`: where the sources are.')]),
    ...(addressOf(bugs) ? [] : [missing(FILE, '`bugs`: where problems are told.')]),
    // Until somebody has a publisher, the extension goes by its own name.
    ...(publisher && publisher !== name
      ? []
      : [missing(FILE, '`publisher`: the id of who publishes it, in both galleries.')]),
    ...(holder && !/\bcontributors\b/i.test(holder)
      ? []
      : [missing('LICENSE', 'whose copyright it is: a person or an organisation.')]),
  ];
}

const addressOf = (value: string | { readonly url?: string } | undefined): string | undefined =>
  typeof value === 'string' ? value : value?.url;

function textFindings({ manifest, words }: Project): Finding[] {
  const shown = (text: string | undefined) =>
    text?.replace(/^%(.+)%$/, (whole, key: string) => words[key] ?? whole) ?? '';
  return (['displayName', 'description'] as const).flatMap((field) => {
    const text = shown(manifest[field]);
    if (text === '') return [wrong(FILE, `\`${field}\` is empty.`)];
    return text.startsWith('%') ? [wrong('package.nls.json', `${text} has no words.`)] : [];
  });
}

function categoryFindings({ categories = [], contributes, keywords = [] }: Manifest): Finding[] {
  const unknown = categories.filter((each) => !CATEGORIES.includes(each));
  const noLanguage = categories.includes('Programming Languages') && !contributes?.languages;
  return [
    ...unknown.map((each) => wrong(FILE, `“${each}” is no category of the Marketplace.`)),
    ...(categories.length === 0 ? [wrong(FILE, 'There is no category.')] : []),
    ...(noLanguage ? [wrong(FILE, '“Programming Languages” is for who brings a language.')] : []),
    ...(keywords.length > KEYWORDS_AT_MOST
      ? [wrong(FILE, `There are more than ${KEYWORDS_AT_MOST} keywords.`)]
      : []),
  ];
}

function iconFindings({ manifest, icon }: Project): Finding[] {
  const file = manifest.icon ?? 'the icon';
  if (!icon) return [wrong(FILE, `${file} is not there.`)];
  const view = new DataView(icon.buffer, icon.byteOffset, icon.byteLength);
  const isPng = icon.length > 24 && view.getUint32(0) === 0x89504e47;
  if (!isPng) return [wrong(file, 'The icon must be a PNG file.')];
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const good = width === height && width >= ICON_AT_LEAST;
  return good
    ? []
    : [wrong(file, `The icon must be square, with ${ICON_AT_LEAST} pixels or more.`)];
}

function refusedFindings({ activationEvents, enabledApiProposals, ...rest }: Manifest): Finding[] {
  return [
    ...(activationEvents?.includes('*') ? [wrong(FILE, 'It must not start with VS Code.')] : []),
    ...(enabledApiProposals?.length ? [wrong(FILE, 'Proposed APIs are refused.')] : []),
    ...(rest.license ? [] : [wrong(FILE, '`license` is empty.')]),
    ...(rest.engines?.vscode ? [] : [wrong(FILE, '`engines.vscode` is empty.')]),
    ...(/^\d+\.\d+\.\d+$/.test(rest.version)
      ? []
      : [
          wrong(FILE, `The Marketplace knows versions of three numbers only, not ${rest.version}.`),
        ]),
  ];
}

/** Whoever publishes it has an id of their own: code takes the one that VS Code gives. */
function publisherFindings({ manifest: { publisher, name }, sources }: Project): Finding[] {
  const id = new RegExp(String.raw`(?<![\w.-])(?:${publisher ?? name}|${name})\.${name}(?![\w-])`);
  return Object.entries(sources)
    .filter(([, text]) => id.test(text))
    .map(([file]) => wrong(file, 'names the publisher: take the id that the context gives.'));
}

function versionFindings({ manifest: { version }, tag }: Project): Finding[] {
  const good = tag === undefined || tag === `v${version}`;
  return good ? [] : [wrong(FILE, `The tag ${tag} is not that of version ${version}.`)];
}
