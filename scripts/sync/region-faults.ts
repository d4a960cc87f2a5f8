import type { Diagnostic, DiagnosticCode, Location } from '../diagnostics.ts';
import type { Marker } from '../markers.ts';

/** A diagnostic that does not know its file yet. */
export type Fault = Omit<Diagnostic, 'at'> & { at: Omit<Location, 'file'> };

/** Says that a region begins twice. */
export function duplicate(marker: Marker): Fault {
  const fact = `"${marker.name}" begins twice in this file`;
  return describe('duplicate-region', marker, fact, 'rename one of the two');
}

/** Says that a region ends without a beginning; `inner` is the one that could have been meant. */
export function unopened(marker: Marker, inner?: Marker): Fault {
  const fact = `"${marker.name}" ends but never begins`;
  const fix = inner
    ? `did you mean //#endregion ${inner.name}?`
    : `put //#region ${marker.name} above its code`;
  return describe('unopened-region', marker, fact, fix);
}

/** Says that a region does not end. */
export function unclosed(marker: Marker): Fault {
  const fact = `"${marker.name}" begins but never ends`;
  const fix = `put //#endregion ${marker.name} below its code`;
  return describe('unclosed-region', marker, fact, fix);
}

/** Says that a region ends after the one in which it begins. */
export function misnested(marker: Marker, outer: Marker): Fault {
  const fact = `"${marker.name}" ends after "${outer.name}", in which it begins`;
  const fix = `move this line above line ${outer.line}`;
  return describe('misnested-region', marker, fact, fix);
}

/** Says that there is no code between two markers. */
export function empty(marker: Marker): Fault {
  const fact = `"${marker.name}" holds no code`;
  const fix = 'put the code between its markers, or remove them';
  return describe('empty-region', marker, fact, fix);
}

/** Says that a line begins left of the marker above it. */
export function misindented(start: Marker, line: number): Fault {
  const fact = `this line begins left of the marker of "${start.name}"`;
  const fix = 'indent the markers like the outermost line between them';
  return describe('misindented-region', { ...start, line }, fact, fix);
}

function describe(
  code: DiagnosticCode,
  { line, indent }: Marker,
  fact: string,
  fix: string,
): Fault {
  const at = { line, column: indent.length + 1 };
  return { code, at, message: `Cannot read this region: ${fact}`, fix };
}
