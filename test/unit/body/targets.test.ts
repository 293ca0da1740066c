import assert from 'node:assert/strict';
import { targetOf } from '../../../src/core/body/targets.ts';

describe('targetOf', () => {
  const of = (target: string) =>
    targetOf(target, 'file:///portfolio/stage%201/glpi.md', 'file:///portfolio');

  it('names a local file by its path from the folder', () => {
    assert.deepEqual(of('docs/plan%20r%C3%A9seau.png?raw=1#a'), {
      kind: 'local',
      path: 'stage 1/docs/plan réseau.png',
      href: 'stage%201/docs/plan%20r%C3%A9seau.png?raw=1#a',
    });
    assert.deepEqual(of('../100%.png'), { kind: 'local', path: '100%.png', href: '100%.png' });
  });

  it('tells places in the text and the web from files', () => {
    assert.deepEqual(of('#mise-%C3%A0-jour'), { kind: 'place', name: 'mise-à-jour' });
    assert.deepEqual(of('HTTPS://example.org/a'), { kind: 'web', url: 'HTTPS://example.org/a' });
  });

  it('refuses the rest, as links of the table do', () => {
    for (const target of ['../../x.png', '%2e%2e/%2e%2e/x', 'file:///x', 'C:\\x', '//x/y']) {
      assert.deepEqual(of(target), { kind: 'refused' }, target);
    }
  });
});
