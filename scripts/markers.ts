import jsTokens from 'js-tokens';

/** A line that begins or ends a region; `line` counts from 1, `indent` is the white space before it. */
export interface Marker {
  kind: 'region' | 'endregion';
  name: string;
  indent: string;
  line: number;
}

interface Scan {
  markers: Marker[];
  /** The lines that begin inside a string: white space at their start is part of it. */
  literal: Set<number>;
}

const looksLikeMarker = /\/\/ ?#(?:end)?region\b/;
const marker = /^\/\/ ?#(?<kind>region|endregion)\b[ \t]*(?<name>.*?)[ \t]*$/;
const lineComment = /^(?<before>\s*)(?<comment>\/\/.*)/;
const literals = /^(?:StringLiteral|NoSubstitutionTemplate|Template\w+)$/;
const spansLines = /`|\/\*|\\\r?\n/;
// It ends in its line, and nothing in it could begin or end another string or comment.
const plainTemplate = /`(?:[\w .,:;!?()-]|\$\{[\w.]+\})*`/g;

/** Returns the markers of a module, in their order, and the lines up to the last of them that begin inside a string; what stands in a string or a comment is no marker. */
export function scanLines(text: string): Scan {
  const lines = text.split('\n');
  const last = lines.findLastIndex((line) => looksLikeMarker.test(line));
  const scanned = lines.slice(0, last + 1);
  const code = scanned.join('\n');
  // To tell code from strings costs most of a check, and can be left out where neither a string nor a comment goes on in the next line.
  if (spansLines.test(code.replace(plainTemplate, ''))) return scanTokens(code);
  return { markers: scanned.flatMap(readLine), literal: new Set() };
}

function scanTokens(code: string): Scan {
  const scan: Scan = { markers: [], literal: new Set() };
  let line = 1;
  let lineStart = 0;
  let offset = 0;
  for (const { type, value } of jsTokens(code)) {
    if (type === 'SingleLineComment') {
      const before = code.slice(lineStart, offset);
      scan.markers.push(...readMarker(value, before, line));
    }
    const breaks = value.includes('\n') ? countBreaks(value) : 0;
    if (breaks > 0 && literals.test(type))
      for (let next = line + 1; next <= line + breaks; next += 1)
        scan.literal.add(next);
    if (breaks > 0) lineStart = offset + value.lastIndexOf('\n') + 1;
    line += breaks;
    offset += value.length;
  }
  return scan;
}

function readLine(text: string, index: number): Marker[] {
  const { before = '', comment = '' } = lineComment.exec(text)?.groups ?? {};
  return readMarker(comment, before, index + 1);
}

/** Returns the lines of a file, from 1, that stay when its markers go: the first of what is shown first. */
export function findShownLines(text: string): number[] {
  const marked = new Set(scanLines(text).markers.map(({ line }) => line));
  return text
    .split('\n')
    .flatMap((_, index) => (marked.has(index + 1) ? [] : [index + 1]));
}

/** Returns a text without its marker lines: what a reader sees of a whole file. */
export function removeMarkers(text: string): string {
  const lines = text.split('\n');
  return findShownLines(text)
    .map((line) => lines[line - 1])
    .join('\n');
}

function readMarker(comment: string, before: string, line: number): Marker[] {
  const { kind, name = '' } = marker.exec(comment)?.groups ?? {};
  const isMarker = kind === 'region' || kind === 'endregion';
  return isMarker && !before.trim()
    ? [{ kind, name, indent: before, line }]
    : [];
}

function countBreaks(text: string): number {
  return text.split('\n').length - 1;
}
