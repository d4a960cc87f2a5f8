/** A line that begins or ends a region; `line` counts from 1, `indent` is the white space before it. */
export interface Marker {
  kind: 'region' | 'endregion';
  name: string;
  indent: string;
  line: number;
}

const markerLine =
  /^(?<indent>[ \t]*)\/\/ ?#(?<kind>region|endregion)\b[ \t]*(?<name>.*?)\s*$/;

/** Returns the markers among the lines of a text, in their order. */
export function findMarkers(lines: string[]): Marker[] {
  return lines.flatMap((text, index) => {
    const groups = markerLine.exec(text)?.groups;
    const { indent = '', kind, name = '' } = groups ?? {};
    return kind === 'region' || kind === 'endregion'
      ? [{ kind, name, indent, line: index + 1 }]
      : [];
  });
}

/** Tells whether a line is a marker, and so is never shown. */
export function isMarker(line: string): boolean {
  return markerLine.test(line);
}

/** Returns the lines of a file, from 1, that stay when its markers go: the first of what is shown first. */
export function findShownLines(text: string): number[] {
  return text
    .split('\n')
    .flatMap((line, index) => (isMarker(line) ? [] : [index + 1]));
}

/** Returns a text without its marker lines: what a reader sees of a whole file. */
export function removeMarkers(text: string): string {
  return text
    .split('\n')
    .filter((line) => !isMarker(line))
    .join('\n');
}
