import type { TextFile } from '../files.ts';
import type { Mutation, Place } from './mutation.ts';

interface Range {
  start: number;
  end: number;
}

/** A fence with a directive, found without the parser that is on trial; offsets count in its page. */
export interface PageFence {
  page: TextFile;
  at: Place;
  lastLine: number;
  opening: Range;
  body: Range;
  kind: string;
  snippet: string;
  regions: string[];
}

const openingLine = /^[ \t>]*(?<marker>`{3,}|~{3,})\w+ (?<info>.*)$/;
const directive =
  /\b(?<kind>source|output|matrix|trace)="(?<snippet>[^"#]*)(?:#(?<regions>[^"]*))?"/;

/** Returns the fences of a page that have a directive, in their order. */
export function findPageFences(page: TextFile): PageFence[] {
  const found: PageFence[] = [];
  const lines = page.text.split('\n');
  const starts = findStarts(lines);
  for (let index = 0; index < lines.length; index += 1) {
    const { marker, info = '' } =
      openingLine.exec(lines[index] ?? '')?.groups ?? {};
    if (!marker) continue;
    const last = lines.findIndex(
      (line, below) => below > index && line.replace(/^[ \t>]+/, '') === marker,
    );
    const { kind, snippet, regions } = directive.exec(info)?.groups ?? {};
    if (kind && snippet)
      found.push({
        page,
        at: { file: page.path, line: index + 1 },
        lastLine: last + 1,
        opening: {
          start: starts[index] ?? 0,
          end: (starts[index + 1] ?? 0) - 1,
        },
        body: { start: starts[index + 1] ?? 0, end: starts[last] ?? 0 },
        kind,
        snippet,
        regions: regions ? regions.split(',') : [],
      });
    index = last;
  }
  return found;
}

/** Returns where the value of an attribute of a fence stands in its page, if the fence has it. */
export function findValue(
  { page, opening }: PageFence,
  name: string,
): Range | undefined {
  const before = `${name}="`;
  const line = page.text.slice(opening.start, opening.end);
  const at = line.indexOf(before);
  if (at < 0) return undefined;
  const start = at + before.length;
  const end = line.indexOf('"', start);
  return { start: opening.start + start, end: opening.start + end };
}

/** Returns the mutation that gives the page of a fence another text: `check` must name the fence. */
export function changeFence({ page, at }: PageFence, text: string): Mutation {
  const changes = [{ path: page.path, text }];
  return { changes, places: [[at]], seenBy: 'check' };
}

/** Returns the offset at which each line begins. */
export function findStarts(lines: string[]): number[] {
  let offset = 0;
  return lines.map((line) => {
    const start = offset;
    offset += line.length + 1;
    return start;
  });
}
