import type { Nodes } from 'mdast';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { findCodes } from '../../../src/core/referential/writtenCode.ts';
import type { Body, TaskItem } from '../../../src/core/report/body.ts';

/** A code of a body: how it is named there, and where. */
export type NamedCode = `${'ticked' | 'unticked' | 'mentioned'} ${number}-${number}`;

const whole = unified()
  .use(remarkParse)
  .data({
    micromarkExtensions: [gfmTaskListItem()],
    fromMarkdownExtensions: [gfmTaskListItemFromMarkdown()],
  });

/** The codes of a Markdown text as remark reads it in one piece: what every shortcut must agree with. */
export function codesOfWhole(text: string): NamedCode[] {
  const codes: NamedCode[] = [];
  const visit = (node: Nodes, kind: 'ticked' | 'unticked' | 'mentioned'): void => {
    if (node.type === 'text') {
      const [start, end] = [node.position?.start.offset, node.position?.end.offset];
      codes.push(...named(kind, text.slice(start, end), start ?? 0));
    }
    if (!('children' in node)) return;
    const isTask = node.type === 'listItem' && typeof node.checked === 'boolean';
    const [first] = node.children;
    for (const child of node.children) {
      const onLine = isTask && child === first && child.type === 'paragraph';
      const inherited = node.type === 'listItem' ? 'mentioned' : kind;
      visit(child, onLine ? (node.checked ? 'ticked' : 'unticked') : inherited);
    }
  };
  visit(whole.parse(text), 'mentioned');
  return codes.sort();
}

/** The lines of the task items of a Markdown text, as remark reads it in one piece. */
export function tasksOfWhole(text: string): Pick<TaskItem, 'ticked' | 'source' | 'span'>[] {
  const tasks: Pick<TaskItem, 'ticked' | 'source' | 'span'>[] = [];
  const visit = (node: Nodes): void => {
    if (!('children' in node)) return;
    const [first] = node.children;
    if (node.type === 'listItem' && typeof node.checked === 'boolean' && first) {
      const words = 'children' in first ? first.children[0] : undefined; // behind the box
      const span = {
        start: words?.position?.start.offset ?? NaN,
        end: first.position?.end.offset ?? NaN,
      };
      tasks.push({ ticked: node.checked, source: text.slice(span.start, span.end), span });
    }
    node.children.forEach(visit);
  };
  visit(whole.parse(text));
  return tasks;
}

/** The codes of a body as the engine reads it. */
export function codesOfBody({ tasks, prose }: Body): NamedCode[] {
  const ofTasks = tasks.flatMap((task) =>
    task.prose.flatMap(({ source, span }) =>
      named(task.ticked ? 'ticked' : 'unticked', source, span.start),
    ),
  );
  const ofProse = prose.flatMap(({ source, span }) => named('mentioned', source, span.start));
  return [...ofTasks, ...ofProse].sort();
}

function named(kind: 'ticked' | 'unticked' | 'mentioned', source: string, base: number) {
  return findCodes(source, base).map(({ span }): NamedCode => `${kind} ${span.start}-${span.end}`);
}
