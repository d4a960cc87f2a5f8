import {
  AttachedPluginData,
  ExpressiveCodeAnnotation,
  type AnnotationRenderOptions,
  type ExpressiveCodeBlock,
  type ExpressiveCodePlugin,
} from '@astrojs/starlight/expressive-code';
import {
  h,
  select,
  selectAll,
  type Element,
  type Parents,
} from '@astrojs/starlight/expressive-code/hast';
import { findNotations, type Query } from './notations.ts';
import { findDirective, findSource, type ShownSource } from './source-lines.ts';
import { readTypes } from './type-cache.ts';
import type { TypeFault, Types } from './type-records.ts';

/** What is said under a line of a fence, both from 0: a type that `// ^?` asks for, or a type error that is meant. */
interface Note {
  index: number;
  column: number;
  text: string;
  /** Of a type error. */
  number?: number;
}

/** Draws what `// ^?` and `// @errors:` ask for under the line that they speak of, in the place of these comments. */
export function notes(root: string): ExpressiveCodePlugin {
  const queries = new AttachedPluginData<Query[]>(() => []);
  const drawn = new AttachedPluginData<Note[]>(() => []);
  return {
    name: 'Notes',
    hooks: {
      preprocessCode: ({ codeBlock }) => {
        if (!findDirective(codeBlock)) return;
        const lines = codeBlock.getLines().map(({ text }) => text);
        const found = findNotations(lines);
        if (found.hidden.length > 0) codeBlock.deleteLines(found.hidden);
        queries.setFor(codeBlock, found.queries);
      },
      annotateCode: async ({ codeBlock }) => {
        const asked = queries.getOrCreateFor(codeBlock);
        drawn.setFor(codeBlock, await findNotes(codeBlock, asked, root));
      },
      postprocessRenderedBlock: ({ codeBlock, renderData }) => {
        const code = select('pre > code', renderData.blockAst);
        if (code) insertNotes(code, drawn.getOrCreateFor(codeBlock));
      },
    },
  };
}

async function findNotes(
  block: ExpressiveCodeBlock,
  queries: Query[],
  root: string,
): Promise<Note[]> {
  const source = findSource(block, root);
  if (!source) return [];
  const types = await readTypes(source.path, root);
  if (!types) return [];
  const { names, faults } = types;
  return [
    ...queries.map((query) => answer(query, names, source)),
    ...faults.flatMap((fault) => explain(fault, source, block)),
  ];
}

/** Throws when no name stands where a query points. */
function answer(
  { index, column }: Query,
  names: Types['names'],
  { lines, path }: ShownSource,
): Note {
  const name = names.find((name) => {
    const place = lines.get(name.line);
    const start = name.column - 1 - (place?.indent ?? 0);
    const isUnder = start <= column && column < start + name.length;
    return place?.index === index && isUnder;
  });
  if (!name)
    throw new Error(
      `Cannot answer "// ^?" in ${path}: no name is above column ${column + 1}`,
    );
  return { index, column, text: name.tip.type };
}

function explain(
  { line, column, length, number, text }: TypeFault,
  { lines }: ShownSource,
  block: ExpressiveCodeBlock,
): Note[] {
  const place = lines.get(line);
  if (!place) return [];
  const { index } = place;
  const start = column - 1 - place.indent;
  const end = Math.min(start + length, block.getLine(index)?.text.length ?? 0);
  block.getLine(index)?.addAnnotation(new FaultAnnotation(start, end));
  return [{ index, column: start, number, text }];
}

class FaultAnnotation extends ExpressiveCodeAnnotation {
  constructor(columnStart: number, columnEnd: number) {
    super({ inlineRange: { columnStart, columnEnd }, renderPhase: 'latest' });
  }

  render({ nodesToTransform }: AnnotationRenderOptions): Parents[] {
    return nodesToTransform.map((node) =>
      h('span', { class: 'fault' }, [node]),
    );
  }
}

function insertNotes(code: Element, notes: Note[]): void {
  const lines = selectAll('.ec-line', code);
  for (const note of notes.toReversed()) {
    const line = lines[note.index];
    if (line)
      code.children.splice(code.children.indexOf(line) + 1, 0, draw(note));
  }
}

function draw({ column, number, text }: Note): Element {
  const style = `--column:${column}`;
  if (number !== undefined)
    return h('div', { class: 'note error', role: 'note', style }, [
      h('b', `Error TS${number}`),
      ` ${text}`,
    ]);
  return h(
    'div',
    { class: 'note', role: 'note', style, 'data-pagefind-ignore': '' },
    [h('span', { class: 'sr-only' }, 'Its type: '), text],
  );
}
