import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { WORKFLOWS, workflowText } from '../../../src/core/site/workflows.ts';

describe('The file that puts pages online', () => {
  for (const workflow of WORKFLOWS) {
    it(`names the folder for ${workflow.name}, whatever it is called`, () => {
      const read = JSON.stringify(parse(workflowText(workflow, 'promo/l’été: x')));
      assert.match(read, /promo\/l’été: x/);
    });
  }

  it('builds and installs nothing', () => {
    for (const workflow of WORKFLOWS) {
      assert.doesNotMatch(workflowText(workflow, 'site'), /npm|pip|curl|apk|npx/);
    }
  });
});
