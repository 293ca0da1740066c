import assert from 'node:assert/strict';
import { indicatorsOf } from '../../../src/core/referential/indicators.ts';
import { referentialFor, SOURCE } from '../../../src/core/referential/referential.ts';
import type { Bloc, Competency, Skill } from '../../../src/core/referential/skill.ts';
import { SISR, SLAM } from '../support/reports.ts';
import { WORDINGS } from './wordings.ts';

interface Competence {
  readonly wording: string;
  readonly subSkills: string[];
}

/** One bloc of the fixture: lines of the official text, which nobody derives from our data. */
interface OfficialBloc {
  readonly title: string;
  readonly competencies: Competence[];
}

function readFixture(): OfficialBloc[] {
  const blocs: OfficialBloc[] = [];
  for (const line of WORDINGS.split('\n')) {
    const competencies = blocs.at(-1)?.competencies ?? [];
    if (line.startsWith('Bloc ')) blocs.push({ title: line, competencies: [] });
    else if (line.startsWith('- ')) competencies.at(-1)?.subSkills.push(line.slice(2));
    else if (line === 'B3.5B') blocs.push({ title: line, competencies: [] });
    else if (line !== '') competencies.push({ wording: line, subSkills: [] });
  }
  return blocs;
}

const officialTexts = (competencies: readonly Competence[]) =>
  competencies.map(({ wording, subSkills }) => ({ wording, subSkills }));

const ourTexts = (competencies: readonly Competency[]) =>
  competencies.map(({ wording, subSkills }) => ({
    wording,
    subSkills: subSkills.map((subSkill) => subSkill.wording),
  }));

describe('the referential', () => {
  const [bloc1, bloc2Sisr, bloc3Sisr, bloc2Slam, cybersecuritySlam] = readFixture();

  function holds(bloc: Bloc | undefined, official: OfficialBloc | undefined): void {
    assert.ok(bloc && official);
    assert.equal(bloc.wording, official.title);
    assert.deepEqual(ourTexts(bloc.competencies), officialTexts(official.competencies));
  }

  describe('has every wording of the official text, in its order', () => {
    it('bloc 1, for both options', () => {
      holds(SISR.blocs[0], bloc1);
      holds(SLAM.blocs[0], bloc1);
    });
    it('bloc 2 of each option', () => {
      holds(SISR.blocs[1], bloc2Sisr);
      holds(SLAM.blocs[1], bloc2Slam);
    });
    it('bloc 3 of SISR', () => holds(SISR.blocs[2], bloc3Sisr));
    it('bloc 3 of SLAM: the common competencies and its own', () => {
      const common = bloc3Sisr?.competencies.slice(0, -1) ?? [];
      const own = cybersecuritySlam?.competencies ?? [];
      assert.equal(own.length, 1);
      assert.deepEqual(
        ourTexts(SLAM.blocs[2]?.competencies ?? []),
        officialTexts([...common, ...own]),
      );
    });
  });

  const counts = ({ blocs }: typeof SISR) =>
    blocs.map(({ competencies }) => competencies.map(({ subSkills }) => subSkills.length));

  it('counts 60 sub-skills for SISR', () => {
    assert.deepEqual(counts(SISR), [
      [6, 3, 3, 3, 3, 4],
      [6, 6, 5],
      [4, 2, 4, 5, 6],
    ]);
    assert.equal(
      counts(SISR)
        .flat()
        .reduce((a, b) => a + b),
      60,
    );
  });

  it('counts 63 sub-skills for SLAM', () => {
    assert.deepEqual(counts(SLAM), [
      [6, 3, 3, 3, 3, 4],
      [11, 5, 4],
      [4, 2, 4, 5, 6],
    ]);
  });

  it('numbers the sub-skills in the official order', () => {
    const codes = SISR.skills.map(({ code }) => code);
    assert.deepEqual(codes.slice(0, 9), [
      ...['B1.1', 'B1.1.1', 'B1.1.2', 'B1.1.3', 'B1.1.4', 'B1.1.5', 'B1.1.6'],
      ...['B1.2', 'B1.2.1'],
    ]);
    assert.equal(codes.at(-1), 'B3.5A.6');
    assert.equal(SLAM.skills.at(-1)?.code, 'B3.5B.6');
    assert.equal(new Set(codes).size, codes.length);
  });

  it('gives each option a meaning of its own for the same code', () => {
    assert.equal(SISR.get('B2.1')?.wording, 'Concevoir une solution d’infrastructure réseau');
    assert.equal(SLAM.get('B2.1')?.wording, 'Concevoir et développer une solution applicative');
    assert.equal(SISR.get('B3.5B'), undefined);
    assert.equal(SLAM.get('B3.5A'), undefined);
    assert.equal(SISR.get('B2.1.7'), undefined);
    assert.equal(SLAM.get('B2.1.7')?.wording, 'Utiliser des composants d’accès aux données');
  });

  it('says which option a competency belongs to, and nothing of the common ones', () => {
    const optionOf = (skill: Skill | undefined) =>
      skill?.kind === 'competency' ? skill.option : 'no competency';
    assert.equal(optionOf(SISR.get('B1.1')), undefined);
    assert.equal(optionOf(SISR.get('B2.1')), 'SISR');
    assert.equal(optionOf(SLAM.get('B2.1')), 'SLAM');
    assert.equal(optionOf(SISR.get('B3.4')), undefined);
    assert.equal(optionOf(SISR.get('B3.5A')), 'SISR');
    assert.equal(optionOf(SLAM.get('B3.5B')), 'SLAM');
  });

  it('is the same view each time, and cannot be changed', () => {
    assert.equal(referentialFor('SISR'), SISR);
    assert.ok(Object.isFrozen(SISR));
    for (const bloc of SISR.blocs) {
      assert.ok(Object.isFrozen(bloc) && Object.isFrozen(bloc.competencies), bloc.code);
    }
    for (const skill of SISR.skills) assert.ok(Object.isFrozen(skill), skill.code);
    for (const list of [SISR.blocs, SISR.skills]) assert.ok(Object.isFrozen(list));
  });

  it('names its source', () => {
    assert.equal(SOURCE.edition, 2019);
    assert.match(SOURCE.url, /^https:\/\//);
  });

  it('has straight apostrophes only where the official text has one', () => {
    const straight = [...SISR.skills, ...SLAM.skills].filter(({ wording }) =>
      wording.includes("'"),
    );
    assert.deepEqual([...new Set(straight.map(({ code }) => code))], ['B3.2']);
  });

  describe('indicators', () => {
    const sourcing = (view: typeof SISR) =>
      Object.fromEntries(
        view.blocs
          .flatMap(({ competencies }) => competencies)
          .map((each) => [each.code, indicatorsOf(each)?.sourcing ?? 'none']),
      );

    it('say how well they are sourced, and none are invented', () => {
      const bloc1 = ['B1.1', 'B1.2', 'B1.3', 'B1.4', 'B1.5', 'B1.6'].map((c) => [c, 'official']);
      const bloc2 = ['B2.1', 'B2.2', 'B2.3'].map((c) => [c, 'official']);
      const bloc3 = ['B3.1', 'B3.2', 'B3.3', 'B3.4'].map((c) => [c, 'unchecked']);
      assert.deepEqual(
        sourcing(SISR),
        Object.fromEntries([...bloc1, ...bloc2, ...bloc3, ['B3.5A', 'none']]),
      );
      assert.deepEqual(
        sourcing(SLAM),
        Object.fromEntries([...bloc1, ...bloc2, ...bloc3, ['B3.5B', 'unchecked']]),
      );
    });

    it('are those of the national grids in bloc 2, with their points', () => {
      const linesOf = (view: typeof SISR) =>
        ['B2.1', 'B2.2', 'B2.3'].map((code) => {
          const skill = view.get(code);
          const items = skill?.kind === 'competency' ? (indicatorsOf(skill)?.items ?? []) : [];
          return [items.length, items.flatMap(({ points }) => points).length];
        });
      assert.deepEqual(linesOf(SISR), [
        [11, 3],
        [10, 5],
        [17, 0],
      ]);
      assert.deepEqual(linesOf(SLAM), [
        [7, 10],
        [12, 0],
        [9, 0],
      ]);
    });

    it('keep the points that a line announces under it', () => {
      const skill = SISR.get('B1.6');
      const items = skill?.kind === 'competency' ? (indicatorsOf(skill)?.items ?? []) : [];
      const [watch] = items.filter(({ points }) => points.length > 0);
      assert.equal(watch?.text, 'La veille est régulière et vise à :');
      assert.equal(watch.points.length, 3);
      assert.match(watch.points[0] ?? '', /^repérer les techniques/);
    });
  });
});
