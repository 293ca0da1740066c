// What continuous integration does with a portfolio, on GitHub and on GitLab: checks it, shows its
// coverage as a table, and keeps one comment on a pull or merge request up to date. All words are
// those of portfolio-sio.
import { spawnSync } from 'node:child_process';
import { appendFileSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { changesText, inCommit } from './changes.mjs';
import { checkedRequest, github, gitlab } from './forges.mjs';

const { env } = process;
const given = (name, usual) => env[`PORTFOLIO_${name}`] || usual;
const [folder, level, lang] = [
  given('FOLDER', '.'),
  given('LEVEL', 'warning'),
  given('LANG', 'fr'),
];
const onGitHub = env.GITHUB_ACTIONS === 'true';

/** Runs portfolio-sio to its end. */
function portfolioSio(...args) {
  return portfolioSioIn(undefined, ...args);
}

/** The same in another folder than the one that is checked out. */
function portfolioSioIn(cwd, ...args) {
  const program = given('PROGRAM', '');
  const [command, ...before] = program
    ? [process.execPath, resolve(program)]
    : ['npx', '--yes', `portfolio-sio@${given('VERSION', 'latest')}`];
  const all = [...before, ...args, '--lang', lang];
  const ended = spawnSync(command, all, { encoding: 'utf8', maxBuffer: 2 ** 28, cwd });
  if (ended.error) throw ended.error;
  return ended;
}

/** The cells of a CSV file of portfolio-sio: all are in quotes. */
function cellsOf(csv) {
  const lines = csv.replace(/^\uFEFF/, '').split(/\r\n(?=")/);
  return lines.map((line) =>
    [...line.matchAll(/"((?:[^"]|"")*)"/g)].map(([, text]) => text.replaceAll('""', '"')),
  );
}

/** A text that means nothing to Markdown, and calls nobody. */
const inert = (text) =>
  text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|~&@!]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function markdownTable([head = [], ...rows]) {
  const line = (cells) => `| ${cells.map(inert).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Of one candidate the competencies, of a class what a teacher looks at first. */
function coverageTable(cells, isClass) {
  if (!isClass) return cells.filter(([code], index) => index === 0 || /^B\d\.\d[AB]?$/.test(code));
  const wanted = [0, 3, 5, 10, 12, 14]; // candidate, option, reports, problems, mobilised, still to mobilise
  return cells.map((row) => wanted.map((column) => row[column] ?? ''));
}

const checked = portfolioSio(
  'check',
  folder,
  '--level',
  level,
  '--format',
  onGitHub ? 'github' : 'text',
);
process.stdout.write(checked.stdout);
process.stderr.write(checked.stderr);

const json = portfolioSio('coverage', folder, '--format', 'json', '--quiet');
process.stderr.write(json.stderr);
if (checked.status === 2 && json.status !== 0) process.exit(2);
const { candidates } = JSON.parse(json.stdout);
const blocs = candidates.flatMap((each) => each.blocs.filter(({ code }) => code === 'B1'));
const isClass = candidates.length !== 1;
const mobilised = isClass
  ? `${blocs.filter(({ complete }) => complete).length}/${blocs.length}`
  : `${blocs[0].mobilised}/${blocs[0].competencyCount}`;

const cells = cellsOf(
  portfolioSio('coverage', folder, '--format', 'csv', '--quiet').stdout.trimEnd(),
);
const table = markdownTable(coverageTable(cells, isClass));
const summary = checked.stderr.trim().split('\n').map(inert).join('  \n');
const event =
  onGitHub && env.GITHUB_EVENT_PATH ? JSON.parse(readFileSync(env.GITHUB_EVENT_PATH, 'utf8')) : {};
const base = onGitHub ? event.pull_request?.base?.sha : env.CI_MERGE_REQUEST_DIFF_BASE_SHA;
const changes = base ? changesSince(base) : undefined;
const parts = [`### Portfolio SIO · ${mobilised}`, changes, table, summary];
const text = `${parts.filter((each) => each !== undefined).join('\n\n')}\n`;

if (env.GITHUB_STEP_SUMMARY) appendFileSync(env.GITHUB_STEP_SUMMARY, text);
if (env.GITHUB_OUTPUT) {
  const { counts } = JSON.parse(
    portfolioSio('check', folder, '--level', level, '--format', 'json', '--quiet').stdout,
  );
  const problems = Object.values(counts).reduce((sum, count) => sum + count, 0);
  appendFileSync(env.GITHUB_OUTPUT, `problems=${problems}\nmobilised=${mobilised}\n`);
}

const site = given('SITE', '');
const isPublished = site !== '' && publishSite();

if (given('COMMENT', 'true') === 'true') {
  const forge = onGitHub ? github(env, event) : gitlab(env);
  if (forge) await comment(forge);
}
process.exitCode = site !== '' && !isPublished ? 2 : checked.status;

/** Writes the pages; whether all of them could be. */
function publishSite() {
  const written = portfolioSio('export', 'site', folder, '--out', site);
  process.stdout.write(written.stdout);
  process.stderr.write(written.stderr);
  if (written.status === 0 && env.GITHUB_OUTPUT)
    appendFileSync(env.GITHUB_OUTPUT, `site=${site}\n`);
  return written.status === 0;
}

/** What is changed of the coverage since a commit; undefined, said in the log, where it cannot be looked at. */
function changesSince(commit) {
  try {
    return inCommit(commit, (cwd) => {
      const before = portfolioSioIn(cwd, 'coverage', folder, '--format', 'json', '--quiet');
      // The folder itself may be new.
      const known = before.status === 0 ? JSON.parse(before.stdout).candidates : [];
      return changesText(known, candidates, lang, inert);
    });
  } catch (error) {
    console.error(`The base could not be compared with: ${error.message}.`);
    return undefined;
  }
}

/** One comment, which is written anew: a request is not filled with them. */
async function comment(forge) {
  const MARK = '<!-- portfolio-sio -->';
  const body = `${MARK}\n${text}`;
  try {
    const known = (await forge.comments()).find((each) => each.body?.startsWith(MARK));
    if (known?.body === body) return;
    await (known ? forge.change(known.id, body) : forge.add(body));
  } catch (error) {
    // A request from a fork may not be commented: the check itself counts all the same.
    console.error(checkedRequest(error));
  }
}
