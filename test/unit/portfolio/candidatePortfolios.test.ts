import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CandidatePortfolios } from '../../../src/core/portfolio/candidatePortfolios.ts';
import { runs } from '../support/arbitraries.ts';
import { contentsOf } from '../support/portfolios.ts';
import { reportText } from '../support/reports.ts';

const ROOT = 'file:///classe';
const LEA = `${ROOT}/sisr/lea`;
const report = (code: string) => reportText(`titre: ${code}\ncompetences: [${code}]`);
const profile = (root: string) => `${root}/portfolio.yaml`;

function candidates(folders: readonly string[] = [ROOT]) {
  const announced = { times: 0 };
  const all = new CandidatePortfolios(
    () => 'SISR',
    () => announced.times++,
  );
  all.setWindowFolders(folders);
  return { all, announced };
}

/** Who the candidates are, and the names of the reports of each. */
function grouped(all: CandidatePortfolios): Record<string, string[]> {
  const entries = all.all.map(({ root, portfolio }): [string, string[]] => [
    root.replace('file:///', ''),
    [...portfolio.reports()].map(({ uri }) => uri.slice(uri.lastIndexOf('/') + 1)).sort(),
  ]);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

describe('Candidates of a window', () => {
  it('is a portfolio by a profile, or by a report that names a skill, and by nothing else', () => {
    const isPortfolio = (file?: string, yaml?: string) => {
      const { all } = candidates();
      all.setFile(`${ROOT}/a.md`, file);
      all.setProfile(profile(ROOT), yaml);
      return all.of(ROOT)?.isPortfolio;
    };
    assert.equal(isPortfolio(), false);
    assert.equal(isPortfolio('# Install'), false);
    assert.equal(isPortfolio(reportText('intitule: a\ncompetences: [HTML, B1.9.9]')), false);
    assert.equal(isPortfolio(report('B1.1.1')), true);
    assert.equal(isPortfolio(report('B3.1B.1')), true, 'a skill of the other option');
    assert.equal(isPortfolio(reportText('competences: []', '- [x] B1.1.1')), true);
    assert.equal(isPortfolio(undefined, ''), true);
  });

  it('is no portfolio any more once the last such report is gone', () => {
    const { all } = candidates();
    all.setFile(`${ROOT}/a.md`, report('B1.1.1'));
    assert.equal(all.of(ROOT)?.isPortfolio, true);
    all.setFile(`${ROOT}/a.md`, undefined);
    assert.equal(all.of(ROOT)?.isPortfolio, false);
  });

  it('takes a folder of the window for a candidate’s, whatever its folders below', () => {
    const { all } = candidates(['file:///a/', 'file:///b']);
    all.setFile('file:///a/stage/un.md', report('B1.1.1'));
    all.setFile('file:///c/trois.md', report('B1.1.1'));
    assert.deepEqual(grouped(all), { a: ['un.md'], b: [] });
    assert.equal(all.of('file:///c/trois.md'), undefined);
  });

  it('takes every folder with a profile for one, and the nearest for the one of a report', () => {
    const { all } = candidates();
    all.setProfile(profile(ROOT), 'nom: PROF');
    all.setProfile(profile(LEA), 'nom: DURAND\noption: SLAM');
    all.setProfile(profile(`${LEA}/annexes/vieux`), '');
    all.setFile(`${LEA}/stage/deep/un.md`, report('B1.1.1'));
    all.setFile(`${LEA}/annexes/deux.md`, report('B1.1.1'));
    all.setFile(`${LEA}/annexes/vieux/trois.md`, report('B1.1.1'));
    all.setFile(`${ROOT}/sisr/quatre.md`, report('B1.1.1'));
    assert.deepEqual(grouped(all), {
      classe: ['quatre.md'],
      'classe/sisr/lea': ['deux.md', 'un.md'],
      'classe/sisr/lea/annexes/vieux': ['trois.md'],
    });
    assert.equal(all.of(`${LEA}/x.md`)?.portfolio.referential.option, 'SLAM');
    assert.equal(all.of(LEA)?.root, LEA, 'a folder is its candidate’s own');
    assert.equal(all.of(`${ROOT}/x.md`)?.portfolio.referential.option, 'SISR');
  });

  it('leaves a teacher’s folder out, until a report lies in it', () => {
    const { all } = candidates();
    all.setProfile(profile(LEA), '');
    assert.deepEqual(grouped(all), { 'classe/sisr/lea': [] });
    all.setFile(`${ROOT}/modele.md`, report('B1.1.1'));
    assert.deepEqual(grouped(all), { classe: ['modele.md'], 'classe/sisr/lea': [] });
    all.setFile(`${ROOT}/modele.md`, undefined);
    assert.deepEqual(grouped(all), { 'classe/sisr/lea': [] });
  });

  it('groups again at once when a folder gains or loses its profile', () => {
    const { all } = candidates();
    all.setProfile(profile(ROOT), '');
    all.setFile(`${LEA}/un.md`, report('B2.1.1'));
    all.setFile(`${LEA}/gros.md`, { unreadable: 'tooLarge' });
    all.setUnsaved(`${LEA}/un.md`, report('B1.2.1'));
    assert.deepEqual(grouped(all).classe, ['un.md']);
    all.setProfile(profile(LEA), 'option: SLAM');
    const lea = all.of(`${LEA}/un.md`);
    assert.deepEqual(grouped(all), { classe: [], 'classe/sisr/lea': ['un.md'] });
    assert.deepEqual([...(lea?.unreadable ?? [])], [[`${LEA}/gros.md`, 'tooLarge']]);
    const codes = () => lea?.portfolio.evidenceIn(`${LEA}/un.md`).map(({ skill }) => skill.code);
    assert.deepEqual(codes(), ['B1.2.1'], 'what is unsaved still counts');
    all.clearUnsaved(`${LEA}/un.md`);
    const [skill] = lea?.portfolio.evidenceIn(`${LEA}/un.md`) ?? [];
    assert.equal(skill?.skill, lea?.portfolio.referential.get('B2.1.1'), 'as SLAM has it');
    all.setProfile(profile(LEA), undefined);
    assert.deepEqual(grouped(all), { classe: ['un.md'] });
    assert.equal(all.of(`${LEA}/un.md`)?.unreadable.size, 1);
  });

  it('forgets what is below a folder that is gone, its candidates first', () => {
    const { all } = candidates();
    all.setProfile(profile(LEA), '');
    all.setProfile(profile(`${LEA}s`), '');
    all.setFile(`${LEA}/un.md`, report('B1.1.1'));
    all.setFile(`${LEA}s/deux.md`, report('B1.1.1'));
    all.setFile(`${LEA}s/gros.md`, { unreadable: 'noAccess' });
    all.forget(LEA);
    assert.deepEqual(grouped(all), { 'classe/sisr/leas': ['deux.md'] });
    all.forget(`${ROOT}/sisr`);
    assert.deepEqual(grouped(all), { classe: [] });
    assert.equal(all.of(`${LEA}s/gros.md`)?.unreadable.size, 0);
  });

  it('follows the folders of the window, one inside another too', () => {
    const { all } = candidates([ROOT, LEA]);
    all.setFile(`${LEA}/un.md`, report('B1.1.1'));
    all.setProfile(profile(`${ROOT}/max`), '');
    assert.deepEqual(grouped(all), { 'classe/max': [], 'classe/sisr/lea': ['un.md'] });
    all.setWindowFolders([ROOT]);
    assert.deepEqual(grouped(all), { classe: ['un.md'], 'classe/max': [] });
    all.setWindowFolders(['file:///autre']);
    assert.deepEqual(grouped(all), { autre: [] });
  });

  it('says so when something changed, and counts it', () => {
    const { all, announced } = candidates();
    all.setProfile(profile(LEA), '');
    all.setFile(`${LEA}/un.md`, report('B1.1.1'));
    const { times } = announced;
    const revision = all.of(`${LEA}/x`)?.revision;
    all.setFile(`${LEA}/un.md`, `${report('B1.1.1')}De la prose.\n`);
    assert.deepEqual([announced.times, all.of(`${LEA}/x`)?.revision], [times, revision]);
    all.setFile(`${LEA}/un.md`, report('B1.1.2'));
    assert.ok(announced.times > times);
    assert.notEqual(all.of(`${LEA}/x`)?.revision, revision);
  });

  const folders = ['', '/a', '/a/b', '/a/b/c', '/ab', '/d'].map((path) => `${ROOT}${path}`);
  const event = fc.oneof(
    fc.record({
      kind: fc.constant('profile' as const),
      uri: fc.constantFrom(...folders.map(profile)),
      text: fc.option(fc.constantFrom('option: SLAM', 'option: SISR', 'nom: X'), {
        nil: undefined,
      }),
    }),
    fc.record({
      kind: fc.constant('file' as const),
      uri: fc.constantFrom(...folders.flatMap((path) => [`${path}/1.md`, `${path}/2.md`])),
      text: fc.option(fc.constantFrom(report('B2.1.1'), report('B1.1.1'), 'Bonjour'), {
        nil: undefined,
      }),
    }),
  );

  it('ends the same in whatever order files and profiles become known', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 20 }), fc.func(fc.nat()), (events, rank) => {
        const { all } = candidates();
        for (const { kind, uri, text } of events) {
          if (kind === 'profile') all.setProfile(uri, text);
          else all.setFile(uri, text);
        }
        // Only what each file says last counts, whenever it says so.
        const last = [...new Map(events.map((it) => [it.uri, it])).values()];
        const { all: other } = candidates();
        for (const { kind, uri, text } of last.sort((a, b) => rank(a.uri) - rank(b.uri))) {
          if (kind === 'profile') other.setProfile(uri, text);
          else other.setFile(uri, text);
        }
        const state = ({ all: found }: CandidatePortfolios) =>
          [...found]
            .sort((a, b) => (a.root < b.root ? -1 : 1))
            .map((one) => ({ root: one.root, ...(contentsOf(one.portfolio) as object) }));
        assert.deepEqual(state(all), state(other));
      }),
      { numRuns: runs(100) },
    );
  });

  it('gives each report to the nearest candidate above it', () => {
    fc.assert(
      fc.property(fc.subarray(folders), fc.constantFrom(...folders), (profiles, folder) => {
        const { all } = candidates();
        for (const root of profiles) all.setProfile(profile(root), '');
        const above = [ROOT, ...profiles].filter((root) => `${folder}/`.startsWith(`${root}/`));
        const nearest = above.reduce((a, b) => (b.length > a.length ? b : a));
        assert.equal(all.of(`${folder}/x.md`)?.root, nearest);
      }),
      { numRuns: runs(100) },
    );
  });
});
