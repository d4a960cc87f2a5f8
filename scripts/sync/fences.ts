import { mdxToMdast, type MdastNode } from 'satteri';
import type { Diagnostic, Location } from '../diagnostics.ts';
import type { TextFile } from '../files.ts';
import { readInfo } from './info.ts';

/** A code block of a page. */
export interface Fence {
  lang: string;
  info: Map<string, string>;
  at: Location;
  /** The backticks or tildes that open it. */
  marker: string;
  /** Offsets in the page of the lines between the opening and the closing one. */
  body: { start: number; end: number };
  /** What stands before each line of the body: the markers of a list item or a quote. */
  indent: string;
}

type Code = Extract<MdastNode, { type: 'code' }>;

const markerAtStart = /^(?<marker>`{3,}|~{3,})/;
const closingLine = /^[ \t>]*(?<marker>`{3,}|~{3,})[ \t]*$/;
const openingLine = /^[ \t>]*(?<marker>`{3,}|~{3,})[ \t]*[\w{]/;
const parserFault = /^(?<line>\d+):(?<column>\d+): (?<fact>.*)$/s;

/** Returns the fences of a page by the rules of CommonMark and MDX, and a fault for each that is not closed. */
export function findFences(page: TextFile): {
  fences: Fence[];
  diagnostics: Diagnostic[];
} {
  const fences: Fence[] = [];
  const diagnostics: Diagnostic[] = [];
  const root = parse(page, diagnostics);
  for (const code of root ? findCode(root) : []) {
    const source = cutSource(code, page.text);
    const marker = markerAtStart.exec(source)?.groups?.['marker'];
    if (!marker) continue; // code by indentation has no info string
    const fence = locate(code, source, marker, page);
    if (isClosed(source, marker)) fences.push(fence);
    else diagnostics.push(unclosed(fence));
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
    return undefined;
  }
}

function findCode(node: MdastNode): Code[] {
  if (node.type === 'code') return [node];
  return 'children' in node ? node.children.flatMap(findCode) : [];
}

function cutSource({ position }: Code, text: string): string {
  return text.slice(position?.start.offset, position?.end.offset);
}

function locate(
  { lang, meta, position }: Code,
  source: string,
  marker: string,
  page: TextFile,
): Fence {
  const { line = 1, column = 1, offset = 0 } = position?.start ?? {};
  const before = page.text.slice(offset - column + 1, offset);
  const opened = source.indexOf('\n') + 1;
  return {
    lang: lang ?? '',
    info: readInfo(meta ?? ''),
    at: { file: page.path, line, column },
    marker,
    body: {
      start: offset + opened,
      end: offset + source.lastIndexOf('\n') + 1,
    },
    indent: before.replace(/[^>\s]/g, ' '),
  };
}

/** A fence that swallowed the opening of another one was not meant to go on so far. */
function isClosed(source: string, marker: string): boolean {
  const [, ...body] = source.split(/\r?\n/);
  const last = body.pop() ?? '';
  const closes = closingLine.exec(last)?.groups?.['marker'] ?? '';
  return (
    closes.startsWith(marker) &&
    !body.some((line) =>
      openingLine.exec(line)?.groups?.['marker']?.startsWith(marker),
    )
  );
}

function unclosed({ at, marker }: Fence): Diagnostic {
  return {
    code: 'unclosed-fence',
    at,
    message: `Cannot find the end of this fence: no line of "${marker}" closes it before the next fence or the end`,
    fix: `add a line of ${marker} below its last line`,
  };
}
