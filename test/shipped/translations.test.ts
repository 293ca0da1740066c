import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { sourceFiles, type SourceFile } from './sourceFiles.ts';

const readJson = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;

/** The sentences that a file has translated: the first arguments of its calls of `t`. */
function sentencesIn({ path, text }: SourceFile): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && isTranslate(node.expression)) {
      const [first] = node.arguments;
      if (first) found.push(...literalsOf(first, path));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  return found;
}

function isTranslate(called: ts.Expression): boolean {
  if (ts.isIdentifier(called)) return called.text === 't' || called.text === 'translate';
  return ts.isPropertyAccessExpression(called) && called.name.text === 't';
}

/** The one file whose sentences come from elsewhere: the bridge to VS Code’s own `t`. */
const BRIDGE = 'src/vscode/translate.ts';

function literalsOf(argument: ts.Expression, path: string): string[] {
  if (ts.isStringLiteralLike(argument)) return [argument.text];
  if (ts.isParenthesizedExpression(argument)) return literalsOf(argument.expression, path);
  if (ts.isConditionalExpression(argument)) {
    return [argument.whenTrue, argument.whenFalse].flatMap((each) => literalsOf(each, path));
  }
  assert.equal(path, BRIDGE, `${path} translates what cannot be found: ${argument.getText()}`);
  return [];
}

const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();

/** French typography: U+2019 for an apostrophe, a no-break space inside of « » and before : ; ! ?. */
function isTypeset(french: string): void {
  const words = french.replace(/`[^`]*`|\]\([^)]*\)|https?:\S+/g, '');
  assert.doesNotMatch(words, /['"“”]/, french);
  assert.doesNotMatch(words, /[^\u00a0][;!?»]|[^\u00a0]:(?!\w)|«(?!\u00a0)/, french);
  assert.doesNotMatch(words, /\.\.\./, french);
  assert.doesNotMatch(words, /\u00a0[^:;!?»{\p{L}\d-]/u, french);
}

describe('translations', () => {
  const files = ['src', 'test/schemas'].flatMap(sourceFiles); // the schemas that ship are made there
  const sentences = new Set(files.flatMap(sentencesIn));
  const french = readJson('l10n/bundle.l10n.fr.json');

  it('collects what the sources say', () => {
    assert.ok(sentences.size > 100);
    assert.ok(sentences.has('Close the header'));
    const source = "t('a'); x.l10n.t(b ? 'c' : (`d`), e); f('g'); tt('h');";
    assert.deepEqual(sentencesIn({ path: 'x.ts', text: source }), ['a', 'c', 'd']);
    assert.throws(() => sentencesIn({ path: 'x.ts', text: 't(a + b)' }));
  });

  it('exist in French for every sentence, and for no other', () => {
    assert.deepEqual(
      [...sentences].filter((sentence) => !(sentence in french)),
      [],
      'missing',
    );
    assert.deepEqual(
      Object.keys(french).filter((key) => !sentences.has(key)),
      [],
      'left over',
    );
  });

  it('have the same places to fill', () => {
    for (const [key, text] of Object.entries(french)) {
      assert.deepEqual(placeholders(text), placeholders(key), key);
    }
  });

  it('are set as French is', () => Object.values(french).forEach(isTypeset));

  it('leave no English sentence with straight quotes', () => {
    for (const sentence of sentences) assert.doesNotMatch(sentence, /["']|\.\.\./, sentence);
  });
});

describe('the manifest', () => {
  const [english, french] = [readJson('package.nls.json'), readJson('package.nls.fr.json')];
  const manifest = readFileSync('package.json', 'utf8');
  const named = new Set([...manifest.matchAll(/"%([\w.-]+)%"/g)].map(([, key]) => key));

  it('has every word in English and French, and no word left over', () => {
    assert.ok(named.size > 5);
    assert.deepEqual(Object.keys(english).sort(), [...named].sort());
    assert.deepEqual(Object.keys(french).sort(), [...named].sort());
  });

  it('is set as French is', () => Object.values(french).forEach(isTypeset));

  it('shows pictures that are there, in each language', () => {
    const pictures = [english, french].flatMap((words) =>
      Object.values(words).filter((word) => word.startsWith('media/walkthrough/')),
    );
    assert.ok(pictures.length >= 32);
    for (const picture of pictures) assert.ok(existsSync(picture), picture);
  });
});
