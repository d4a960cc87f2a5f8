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
const literals = /^(?:StringLiteral|NoSubstitutionTemplate|Template\w+)$/;

/** Returns the markers of a module, in their order, and the lines that begin inside a string; what stands in a string or a comment is no marker. */
export function scanLines(text: string): Scan {
  const scan: Scan = { markers: [], literal: new Set() };
  if (!looksLikeMarker.test(text)) return scan;
  let line = 1;
  let before = ''; // of the line, up to the token
  for (const { type, value } of jsTokens(text)) {
    const breaks = countBreaks(value);
    if (type === 'SingleLineComment' && !before.trim())
      scan.markers.push(...readMarker(value, before, line));
    if (literals.test(type))
      for (let next = line + 1; next <= line + breaks; next += 1)
        scan.literal.add(next);
    line += breaks;
    before =
      breaks > 0 ? value.slice(value.lastIndexOf('\n') + 1) : before + value;
  }
  return scan;
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

function readMarker(comment: string, indent: string, line: number): Marker[] {
  const { kind, name = '' } = marker.exec(comment)?.groups ?? {};
  return kind === 'region' || kind === 'endregion'
    ? [{ kind, name, indent, line }]
    : [];
}

function countBreaks(text: string): number {
  return text.split('\n').length - 1;
}
