import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { parse } from 'yaml';
import { changelogFindings, notesOf, released } from '../release/changelog.ts';
import { cliManifest } from '../release/cliPackage.ts';
import type { Finding, Manifest, Project } from '../release/findings.ts';
import { projectFindings } from '../release/main.ts';
import { PACKAGE_AT_MOST, packedFindings } from '../release/packed.ts';
import { readProject } from '../release/project.ts';

const said = (findings: readonly Finding[]) =>
  findings.map(({ kind, file, text }) => `${kind} ${file}: ${text}`);

describe('What a release needs', () => {
  let project: Project;
  /** The project on the day that its owner has said what only they know. */
  let ready: Project;
  before(async () => {
    project = await readProject();
    const url = 'https://github.com/zoe/portfolio';
    ready = {
      ...project,
      manifest: { ...project.manifest, publisher: 'zoe', repository: { url }, bugs: { url } },
      licence: project.licence.replace(/^Copyright .*$/m, 'Copyright (c) 2026 Zoé Durand'),
      changelog: released(project.changelog, project.manifest.version, '2026-12-01'),
    };
  });

  it('is there, but for what its owner says on the day', () => {
    const found = said(projectFindings({ ...project, changelog: ready.changelog }));
    for (const each of found) {
      assert.match(
        each,
        /^missing (?:package\.json: `(?:repository|bugs|publisher)`|LICENSE: whose)/,
      );
    }
    assert.deepEqual(said(projectFindings({ ...ready, tag: `v${ready.manifest.version}` })), []);
  });

  const readme = (text: string) => ({ readmes: { 'README.md': text } });
  const manifest = (about: Partial<Manifest>) => ({ manifest: { ...ready.manifest, ...about } });
  const FAILURES: readonly (readonly [string, () => Partial<Project>, RegExp])[] = [
    ['no repository', () => manifest({ repository: '' }), /missing package.json: `repository`/],
    ['no place for problems', () => manifest({ bugs: {} }), /missing package.json: `bugs`/],
    [
      'no publisher',
      () => manifest({ publisher: 'portfolio-sio' }),
      /missing package.json: `publisher`/,
    ],
    [
      'a licence of nobody in particular',
      () => ({ licence: 'Copyright (c) 2026 Portfolio SIO contributors\n' }),
      /missing LICENSE/,
    ],
    [
      'a picture that is not there',
      () => readme('![Matrice](media/pictures/non.png)'),
      /README.md: media\/pictures\/non.png leads nowhere/,
    ],
    ['a picture by http', () => readme('<img src="http://a.example/b.png">'), /by https only/],
    ['an SVG', () => readme('![État](media/icon.svg)'), /no SVG: media\/icon.svg/],
    ['a link to nowhere', () => readme('[Aide](docs/aide-perdue.md#a)'), /docs\/aide-perdue.md#a/],
    [
      'an example that would become a link',
      () => readme('```yaml\nproductions:\n  - "[Procédure](docs/p.md)"\n```\n'),
      /make a link of an example: \[Procédure\]\(docs\/p.md\)/,
    ],
    ['an empty README', () => readme(' \n'), /README.md: It is empty/],
    [
      'a version without a date',
      () => ({ changelog: `# C\n\n## [${ready.manifest.version}]\n\n- A.\n` }),
      /CHANGELOG.md: 0.1.0 has no date/,
    ],
    [
      'a day that is none',
      () => ({ changelog: `## [${ready.manifest.version}] - 2026-02-30\n\n- A.\n` }),
      /has no date/,
    ],
    ['a version of which nothing is said', () => ({ changelog: '# C\n' }), /said of 0.1.0/],
    [
      'a category of its own',
      () => manifest({ categories: ['School'] }),
      /“School” is no category/,
    ],
    [
      'a category for languages',
      () => manifest({ categories: ['Programming Languages'] }),
      /for who brings a language/,
    ],
    [
      'a publisher in code',
      () => ({ sources: { 'src/a.ts': `getExtension('${['zoe', 'portfolio-sio'].join('.')}')` } }),
      /src\/a.ts: names the publisher/,
    ],
    [
      'the publisher that there was before, in code',
      () => ({
        sources: { 'src/a.ts': `'${['portfolio-sio', 'portfolio-sio'].join('.')}#start'` },
      }),
      /src\/a.ts: names the publisher/,
    ],
    ['no icon', () => ({ icon: undefined }), /media\/icon.png is not there/],
    ['an icon of another kind', () => ({ icon: strToU8('<svg/>') }), /must be a PNG/],
    ['a small icon', () => ({ icon: pngHead(64) }), /128 pixels/],
    ['a version for testers', () => manifest({ version: '1.0.0-beta' }), /three numbers only/],
    ['another tag', () => ({ tag: 'v9.9.9' }), /The tag v9.9.9 is not/],
    ['words that are not there', () => ({ words: {} }), /package.nls.json: %extension/],
    ['no licence', () => manifest({ license: '' }), /`license` is empty/],
    ['proposed APIs', () => manifest({ enabledApiProposals: ['x'] }), /Proposed APIs/],
    ['a start with VS Code', () => manifest({ activationEvents: ['*'] }), /start with VS Code/],
  ];
  for (const [title, change, expected] of FAILURES) {
    it(`is not there with ${title}`, () => {
      assert.match(said(projectFindings({ ...ready, ...change() })).join('\n'), expected);
    });
  }

  /** A package with such a README. */
  const packed = (text: string, more: Record<string, Uint8Array> = {}) =>
    zipSync(
      { 'extension/readme.md': strToU8(text), 'extension/LICENSE.txt': strToU8('MIT'), ...more },
      { level: 0 },
    );
  const example = '```yaml\n- "[A](b.md)"\n```\n';
  const PACKED: readonly (readonly [string, () => Uint8Array, RegExp])[] = [
    [
      'a picture of the project',
      () => packed(`${example}![A](media/a.png)`),
      /relative address: m/,
    ],
    [
      'an example that has changed',
      () => packed(example.replace('b.md', 'https://github.com/b.md')),
      /An example changed/,
    ],
    ['no README', () => zipSync({ 'extension/a': strToU8('') }), /README.md: It is not in/],
    ['no licence', () => zipSync({ 'extension/readme.md': strToU8('') }), /LICENSE: It is not in/],
    [
      'too many bytes',
      () => packed(example, { 'extension/a.bin': new Uint8Array(PACKAGE_AT_MOST) }),
      new RegExp(`more than ${PACKAGE_AT_MOST}`),
    ],
  ];
  for (const [title, vsix, expected] of PACKED) {
    it(`is not there with ${title} in the package`, () => {
      const source = { ...ready, ...readme(`${example}![A](media/a.png)`) };
      assert.match(said(packedFindings(vsix(), source)).join('\n'), expected);
    });
  }

  it('is there with a package like its sources', () => {
    const vsix = packed(`${example}![A](https://github.com/a/raw/HEAD/media/a.png)`);
    const source = { ...ready, ...readme(`${example}![A](media/a.png)`) };
    assert.deepEqual(said(packedFindings(vsix, source)), []);
  });

  it('is dated by npm, and told of in the release', () => {
    const before =
      '# C\n\n## [Unreleased]\n\n### Added\n\n- A.\n\n## [0.0.9] - 2026-01-01\n\n- B.\n';
    const after = released(before, '0.1.0', '2026-12-01');
    assert.equal(notesOf(after, '0.1.0'), '### Added\n\n- A.\n');
    assert.match(after, /^## \[Unreleased\]\n\n## \[0\.1\.0\] - 2026-12-01\n\n### Added/m);
    assert.deepEqual(changelogFindings({ ...ready, changelog: after }), []);
    assert.throws(() => released('# C\n', '0.1.0', '2026-12-01'), /nothing unreleased/);
    assert.throws(() => notesOf(before, '0.1.0'), /says nothing of 0.1.0/);
  });
});

describe('The release workflow', () => {
  const text = readFileSync('.github/workflows/release.yml', 'utf8');
  const { jobs, permissions } = parse(text) as {
    readonly permissions: object;
    readonly jobs: Readonly<Record<string, Job>>;
  };
  const said = ({ steps }: Job) => steps.map(({ run = '' }) => run).join('\n');

  it('stores no token, and gives each job no more than it needs', () => {
    assert.doesNotMatch(text, /secrets\.|_PAT\b|NPM_TOKEN|NODE_AUTH_TOKEN/);
    assert.deepEqual(permissions, {});
    const allowed = Object.entries(jobs).map(([name, job]) => [name, job.permissions]);
    assert.deepEqual(Object.fromEntries(allowed), {
      build: { contents: 'read' },
      marketplace: { 'id-token': 'write' },
      'open-vsx': { 'id-token': 'write' },
      npm: { 'id-token': 'write' },
      attach: { contents: 'write' },
    });
  });

  it('builds once, and publishes what it tested', () => {
    const { build: first, ...others } = jobs;
    assert.ok(first);
    const steps = said(first);
    const order = ['repository.url', 'vsce package', 'release:check', '.ci/run'];
    const places = order.map((step) => steps.indexOf(step));
    assert.ok(
      places.every((place, index) => place > (places[index - 1] ?? -1)),
      places.join(),
    );
    const test = first.steps.find(({ run = '' }) => run.includes('.ci/run'));
    assert.equal(test?.env?.TEST_VSIX, 'out/release/portfolio-sio.vsix');
    for (const [name, job] of Object.entries(others)) {
      assert.equal(job.needs, 'build', name);
      assert.doesNotMatch(said(job), /npm (?:ci|install|run)|vsce package/, name);
    }
    assert.match(said(others.marketplace ?? first), /vsce@[\d.]+ publish --oidc .*\.vsix/);
    assert.match(said(others['open-vsx'] ?? first), /ovsx@[\d.]+ publish .*--trusted-publishing/);
    assert.match(said(others.npm ?? first), /npm publish .*\.tgz --provenance/);
    assert.match(said(others.attach ?? first), /release create .*\.vsix .*\.mjs .*\.tgz/);
  });

  it('packs for npm the program, and nothing of the extension', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, unknown>;
    const packed = cliManifest({ ...manifest, repository: { url: 'https://a.example/b' } });
    assert.deepEqual(Object.keys(packed).sort(), [
      ...['bin', 'description', 'engines', 'keywords', 'license', 'name', 'repository', 'type'],
      'version',
    ]);
  });
});

interface Job {
  readonly needs?: string;
  readonly permissions: object;
  readonly steps: readonly {
    readonly run?: string;
    readonly env?: Readonly<Record<string, string>>;
  }[];
}

/** The beginning of a PNG file of so many pixels each way. */
function pngHead(pixels: number): Uint8Array {
  const bytes = new Uint8Array(33);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x89504e47);
  view.setUint32(16, pixels);
  view.setUint32(20, pixels);
  return bytes;
}
