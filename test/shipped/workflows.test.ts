import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

interface Step {
  readonly uses?: string;
  readonly run?: string;
}
interface Workflow {
  readonly permissions?: object;
  readonly jobs?: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
  readonly runs?: { readonly steps: readonly Step[] };
}

const FILES = [
  '.github/workflows/ci.yml',
  '.github/workflows/release.yml',
  '.github/actions/portfolio/action.yml',
];

describe('The workflows', () => {
  for (const file of FILES) {
    const workflow = parse(readFileSync(file, 'utf8')) as Workflow;
    const jobs = Object.values(workflow.jobs ?? {});
    const steps = [...jobs, ...(workflow.runs ? [workflow.runs] : [])].flatMap(
      (each) => each.steps,
    );

    it(`take nothing but what GitHub itself offers, of a version that is named: ${file}`, () => {
      assert.ok(steps.length > 0);
      for (const { uses, run } of steps) {
        assert.equal(Number(uses === undefined) + Number(run === undefined), 1);
        if (uses !== undefined) assert.match(uses, /^actions\/[\w-]+@v\d+(?:\.\d+)*$/);
      }
    });

    it(`run no package of whatever version there is: ${file}`, () => {
      for (const { run = '' } of steps) {
        const fetched = run.match(/npx --yes \S+|npm (?:i|install|exec) \S+/g) ?? [];
        for (const each of fetched)
          assert.match(each, /^npx --yes (?:@[\w-]+\/)?[\w-]+@\d+\.\d+\.\d+$/);
      }
    });

    it(`put no words of others into a script: ${file}`, () => {
      for (const { run = '' } of steps) assert.doesNotMatch(run, /\$\{\{/);
    });
  }

  it('say what each may do', () => {
    for (const file of FILES.filter((each) => each.includes('/workflows/'))) {
      const { permissions } = parse(readFileSync(file, 'utf8')) as Workflow;
      assert.ok(permissions, file);
    }
  });
});
