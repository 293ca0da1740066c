import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { LaterExtension } from '../../../src/core/markdownPreview/handOn.ts';

describe('a preview in a window that becomes a portfolio later', () => {
  const own = {
    extendMarkdownIt: (md: MarkdownIt) => {
      md.renderer.rules.text = () => 'with codes';
      return md;
    },
  };
  const draws = (md: MarkdownIt) => md.render('B1.1').includes('with codes');

  it('stays plain until then, and shows codes from then on', () => {
    const later = new LaterExtension<MarkdownIt>();
    const early = later.extendMarkdownIt(new MarkdownIt());
    assert.equal(draws(early), false);
    assert.equal(later.start(own), true, 'it has been drawn, and is to be drawn anew');
    assert.equal(draws(early), true);
    assert.equal(draws(later.extendMarkdownIt(new MarkdownIt())), true);
  });

  it('shows codes at once where it has started before', () => {
    const later = new LaterExtension<MarkdownIt>();
    assert.equal(later.start(own), false);
    assert.equal(draws(later.extendMarkdownIt(new MarkdownIt())), true);
  });
});
