import { mdxToMdast, type MdastNode } from 'satteri';
import type { Diagnostic, Location } from '../diagnostics.ts';
import type { TextFile } from '../files.ts';
import { findCodeElements } from './code-elements.ts';
import { readInfo } from './info.ts';
import { findUnclosed, isClosed, unclosed } from './unclosed.ts';

/** Offsets in a page, the end excluded. */
export interface Range {
  start: number;
  end: number;
}

/** A code block of a page. */
export interface Fence {
  lang: string;
  info: [name: string, value: string][];
  at: Location;
  /** The backticks or tildes that open it, and those that close it. */
  open: Range;
  close: Range;
  /** The lines between the opening and the closing one. */
  body: Range;
  /** What stands before each line of the body: the markers of a list item or a quote. */
  indent: string;
}

type Code = Extract<MdastNode, { type: 'code' }>;

const byteOrderMark = '\uFEFF';
const markerAtStart = /^(?<marker>`{3,}|~{3,})/;
const markerAtEnd = /(?:`{3,}|~{3,})$/;
const parserFault = /^(?<line>\d+):(?<column>\d+): (?<fact>.*)$/s;

/** Returns the fences of a page by the rules of CommonMark and MDX, and a fault for each that is not closed, or is an element instead. */
export function findFences(page: TextFile): {
  fences: Fence[];
  diagnostics: Diagnostic[];
} {
  const fences: Fence[] = [];
  const diagnostics: Diagnostic[] = [];
  const root = parse(page, diagnostics);
  if (root) diagnostics.push(...findCodeElements(root, page.path));
  for (const code of root ? findCode(root) : []) {
    const source = cutSource(code, page.text);
    const marker = markerAtStart.exec(source)?.groups?.['marker'];
    if (!marker) continue; // code by indentation has no info string
    const fence = locate(code, source, marker, page);
    if (isClosed(source, marker)) fences.push(fence);
    else diagnostics.push(unclosed(fence.at, marker));
  }
  return { fences, diagnostics };
}

function parse(page: TextFile, faults: Diagnostic[]): MdastNode | undefined {
  try {
    return mdxToMdast(page.text);
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    const groups = parserFault.exec(text)?.groups ?? {};
    const { line = '1', column = '1', fact = text } = groups;
    faults.push({
      code: 'invalid-page',
      at: { file: page.path, line: Number(line), column: Number(column) },
      message: `Cannot parse this page: ${fact}`,
      fix: 'close the tag or brace, or write a backslash before it',
    });
    faults.push(...findUnclosed(page));
    return undefined;
  }
}

function findCode(node: MdastNode): Code[] {
  if (node.type === 'code') return [node];
  return 'children' in node ? node.children.flatMap(findCode) : [];
}

function locate(
  { lang, meta, position }: Code,
  source: string,
  marker: string,
  page: TextFile,
): Fence {
  const { line = 1, column = 1 } = position?.start ?? {};
  const start = findStart(position, page.text);
  const end = start + source.length;
  const closes = markerAtEnd.exec(source)?.[0].length ?? 0;
  const before = page.text.slice(start - column + 1, start);
  return {
    lang: lang ?? '',
    info: readInfo(meta ?? ''),
    at: { file: page.path, line, column },
    open: { start, end: start + marker.length },
    close: { start: end - closes, end },
    body: {
      start: start + source.indexOf('\n') + 1,
      end: start + source.lastIndexOf('\n') + 1,
    },
    indent: before.replace(byteOrderMark, '').replace(/[^>\s]/g, ' '),
  };
}

function cutSource({ position }: Code, text: string): string {
  const start = findStart(position, text);
  const length = (position?.end.offset ?? 0) - (position?.start.offset ?? 0);
  return text.slice(start, start + length).trimEnd();
}

/** The parser does not count a byte order mark. */
function findStart(position: Code['position'], text: string): number {
  const { offset = 0 } = position?.start ?? {};
  return text.startsWith(byteOrderMark) ? offset + 1 : offset;
}
