import { EXIT, UserMistake, type Exit } from './command.ts';
import { checkCount, nearest, parseTokens, readAsked, valueIn, wordsIn } from './commandLine.ts';
import { COMMANDS, GENERAL } from './commands.ts';
import { LANGUAGES, languageOf, translateTo } from './ui/language.ts';
import { Terminal } from './ui/terminal.ts';

/** The version of the package, put in by the build. */
declare const VERSION: string;

/** Runs a command line. */
async function main(args: readonly string[]): Promise<Exit> {
  const all = [...GENERAL, ...COMMANDS.flatMap(({ options }) => options)];
  const tokens = parseTokens(args, all);
  const [first] = wordsIn(tokens);
  const lang = valueIn(tokens, 'lang');
  const language = LANGUAGES.find((each) => each === lang) ?? languageOf(process.env);
  const t = await translateTo(language);
  const command = COMMANDS.find(({ name }) => name === first);
  const environment = process.env;
  let terminal = new Terminal(process, { color: undefined, quiet: false, environment });
  try {
    // With a command that there is not, its options may be general ones.
    const others = command?.options ?? (first === undefined ? [] : all);
    const asked = readAsked(tokens, [...others, ...GENERAL], t);
    if (command && !asked.has('help')) checkCount(asked, command, t);
    terminal = new Terminal(process, {
      color: asked.has('no-color') ? false : asked.has('color') ? true : undefined,
      quiet: asked.has('quiet'),
      environment,
    });
    if (asked.has('version')) {
      terminal.text(`${VERSION}\n`);
      return EXIT.fine;
    }
    if (command && !asked.has('help')) {
      const run = await command.load();
      return await run(asked, { t, terminal, cwd: process.cwd() });
    }
    if (!command && first !== undefined) throw new UserMistake(unknownCommand(first, t));
    const { commandHelp, generalHelp, showLines } = await import('./help.ts');
    const help = command ? commandHelp(command, GENERAL, t) : generalHelp(COMMANDS, GENERAL, t);
    showLines(help, terminal);
    return command || asked.has('help') ? EXIT.fine : EXIT.failed;
  } catch (error) {
    if (!(error instanceof UserMistake)) throw error;
    terminal.warn({ style: 'red', words: 'portfolio-sio' }, `: ${error.message}`);
    return EXIT.failed;
  }
}

function unknownCommand(written: string, t: Awaited<ReturnType<typeof translateTo>>): string {
  const names = COMMANDS.map(({ name }) => name);
  const meant = nearest(written, names);
  return meant === undefined
    ? t('There is no command {command}. There are: {names}.', {
        command: written,
        names: names.join(', '),
      })
    : t('There is no command {command}. Did you mean {meant}?', { command: written, meant });
}

/** Whoever reads what is written may have heard enough: `| head`. */
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(process.exitCode ?? EXIT.fine);
  });
}

// The exit code is left to the end, or what is still being written into a pipe would be cut.
main(process.argv.slice(2)).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    console.error(error);
    process.exitCode = EXIT.failed;
  },
);
