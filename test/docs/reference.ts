import {
  type Contributions,
  type Language,
  type MenuItem,
  readContributions,
  type Setting,
} from './manifest.ts';

/** A page that is written by `npm run docs`. */
export interface Page {
  readonly file: string;
  readonly text: string;
}

const WORDS = {
  fr: {
    made: 'Cette page est écrite par `npm run docs`.',
    commands: 'Commandes',
    commandsHead: '| Commande | Où |',
    palette:
      'Toutes commencent par **Portfolio SIO** dans la palette de commandes (Ctrl+Maj+P, ou F1)\u00a0; celles des vues sont aussi sur leurs lignes ou dans leur menu **…**.',
    inPalette: 'palette',
    editor: 'éditeur',
    explorer: 'explorateur',
    settings: 'Réglages',
    settingsIntro: 'Dans les réglages de VS Code (Ctrl+,), chercher «\u00a0Portfolio SIO\u00a0».',
    byDefault: 'Par défaut\u00a0: ',
    nothing: 'rien',
    rules: 'Règles',
    rulesHead: '| Règle | Code | Gravité par défaut |',
    rulesIntro:
      'Chaque règle a sa page, à laquelle mène le code de chaque problème. Sa gravité se règle dans [`portfolioSio.problems.severity`](reglages.md).',
    severities: {
      error: 'erreur',
      warning: 'avertissement',
      information: 'information',
      hint: 'indice',
      off: 'désactivée',
    } as Readonly<Record<string, string>>,
    files: { commands: 'docs/commandes.md', settings: 'docs/reglages.md', rules: 'docs/regles.md' },
    rulePages: 'problems',
  },
  en: {
    made: 'This page is written by `npm run docs`.',
    commands: 'Commands',
    commandsHead: '| Command | Where |',
    palette:
      'All of them begin with **Portfolio SIO** in the command palette (Ctrl+Shift+P, or F1); those of the views are also on their lines or in their **…** menu.',
    inPalette: 'palette',
    editor: 'editor',
    explorer: 'explorer',
    settings: 'Settings',
    settingsIntro: 'In the settings of VS Code (Ctrl+,), search for “Portfolio SIO”.',
    byDefault: 'Default: ',
    nothing: 'nothing',
    rules: 'Rules',
    rulesHead: '| Rule | Code | Default severity |',
    rulesIntro:
      'Each rule has a page, which the code of each problem leads to. How loud it is can be set in [`portfolioSio.problems.severity`](settings.md).',
    severities: {} as Readonly<Record<string, string>>,
    files: {
      commands: 'docs/en/commands.md',
      settings: 'docs/en/settings.md',
      rules: 'docs/en/rules.md',
    },
    rulePages: '../problems/en',
  },
} as const;

type Words = (typeof WORDS)[Language];

/** Every page of what is defined in the manifest, in both languages. */
export async function referencePages(): Promise<Page[]> {
  const pages = (['fr', 'en'] as const).map(async (language) => {
    const contributions = await readContributions(language);
    const words = WORDS[language];
    return [
      { file: words.files.commands, text: commandsPage(contributions, words) },
      { file: words.files.settings, text: settingsPage(contributions, words) },
      { file: words.files.rules, text: rulesPage(contributions, words) },
    ];
  });
  return (await Promise.all(pages)).flat();
}

const page = (title: string, words: Words, ...parts: readonly string[]): string =>
  `${[`# ${title}`, ...parts, `_${words.made}_`].join('\n\n')}\n`;

function commandsPage(contributions: Contributions, words: Words): string {
  const lines = contributions.commands.flatMap(({ command, title }) => {
    const places = placesOf(command, contributions, words);
    // What is nowhere is offered where it can be done: in a hover, behind a problem.
    return places.length > 0 ? [`| ${inTable(title)} | ${places.join(', ')} |`] : [];
  });
  const table = [words.commandsHead, '|---|---|', ...lines.sort((a, b) => a.localeCompare(b))];
  return page(words.commands, words, words.palette, table.join('\n'));
}

/** Where a command is offered: the palette, views by name, the editor, the explorer. */
function placesOf(command: string, { menus, views }: Contributions, words: Words): string[] {
  const names = Object.values(views).flat();
  const offers = (menu: string) =>
    (menus[menu] ?? []).filter((item: MenuItem) => item.command === command);
  const isHidden = offers('commandPalette').some(({ when }) => when === 'false');
  const inViews = ['view/title', 'view/item/context'].flatMap((menu) =>
    offers(menu).flatMap(({ when = '' }) => names.filter(({ id }) => named(when, id))),
  );
  const inMenus = Object.keys(menus).filter((menu) => offers(menu).length > 0);
  return [
    ...(isHidden ? [] : [words.inPalette]),
    ...new Set(inViews.map(({ name }) => name)),
    ...(inMenus.some((menu) => menu.startsWith('editor')) ? [words.editor] : []),
    ...(inMenus.some((menu) => menu.startsWith('explorer')) ? [words.explorer] : []),
  ];
}

/** Whether a condition asks for that view. */
const named = (when: string, id: string): boolean =>
  new RegExp(String.raw`\bview == ${id.replace('.', '\\.')}(?![\w.])`).test(when);

function settingsPage({ configuration }: Contributions, words: Words): string {
  const parts = Object.entries(configuration.properties).map(([id, setting]) =>
    [
      `## \`${id}\``,
      setting.markdownDescription ?? setting.description ?? '',
      ...details(setting, words),
    ].join('\n\n'),
  );
  return page(words.settings, words, words.settingsIntro, ...parts);
}

function details({ default: value, properties, ...setting }: Setting, words: Words): string[] {
  if (properties) return [`[${words.rules}](${words.files.rules.replace(/.*\//, '')})`];
  const about = setting.markdownEnumDescriptions ?? setting.enumDescriptions ?? [];
  const values = setting.enum?.map((each, index) =>
    about[index] === undefined ? `- \`${each}\`` : `- \`${each}\` – ${about[index]}`,
  );
  const shown =
    value === undefined || value === ''
      ? words.nothing
      : `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``;
  return [...(values ? [values.join('\n')] : []), `${words.byDefault}${shown}.`];
}

function rulesPage({ configuration }: Contributions, words: Words): string {
  const setting = configuration.properties['portfolioSio.problems.severity'];
  const defaults = setting?.default as Readonly<Record<string, string>>;
  const lines = Object.entries(setting?.properties ?? {}).map(([code, { description }]) => {
    const severity = defaults[code] ?? '';
    const name = `[${inTable(description)}](${words.rulePages}/${code}.md)`;
    return `| ${name} | \`${code}\` | ${words.severities[severity] ?? severity} |`;
  });
  const table = [words.rulesHead, '|---|---|---|', ...lines];
  return page(words.rules, words, words.rulesIntro, table.join('\n'));
}

const inTable = (text: string): string => text.replaceAll('|', '\\|');
