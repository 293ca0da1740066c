// The obvious way, for comparison: gray-matter (with js-yaml) and remark on every file.
import matter from 'gray-matter';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { timed } from '../statistics.ts';
import type { EngineTask, Reference } from '../tasks.ts';
import { readAll } from './files.ts';

const { folder } = JSON.parse(process.argv[2] ?? '') as Pick<EngineTask, 'folder'>;
const markdown = unified().use(remarkParse).freeze();
let kept = 0;
const reference: Reference = {
  matter: timed(() => {
    // Options keep gray-matter from answering out of its cache.
    readAll(folder, (_, text) => (kept += Object.keys(matter(text, {}).data).length));
  }),
  remark: timed(() => {
    readAll(folder, (_, text) => {
      kept += markdown.parse(matter(text, {}).content).children.length;
    });
  }),
};
if (kept === 0) throw new Error(`There are no reports in ${folder}.`);
console.log(JSON.stringify(reference));
