import type { TextFile } from '../files.ts';
import { changeCharacter } from './character.ts';
import { pick } from './draw.ts';
import { findStarts } from './fences.ts';
import type { Kind } from './kind.ts';
import type { Place } from './mutation.ts';
import { findMarkedRegions, type MarkedRegion } from './regions.ts';
import { findRecordOf } from './untrue.ts';

/** One character in the name of each marker. */
export const changeMarkerNames: Kind = ({ code }, draw) =>
  code.flatMap((file) =>
    findMarkers(file).map(({ region, line, end }) => {
      const from = end - region.name.length;
      const name = { start: from, end };
      const { text } = changeCharacter(file.text, name, 'name', draw);
      return {
        changes: [{ path: file.path, text }],
        places: [[{ file: file.path, line }]],
        seenBy: 'check',
      };
    }),
  );

/** One character in the sign of each marker, so that it is a comment like any other: its twin is alone. */
export const breakMarkers: Kind = ({ code }, draw) =>
  code.flatMap((file) =>
    findMarkers(file).map(({ region, start, end }) => {
      const sign = { start, end: end - region.name.length - 1 };
      const { text } = changeCharacter(file.text, sign, 'name', draw);
      return {
        changes: [{ path: file.path, text }],
        places: [placesOf(file, region)],
        seenBy: 'check',
      };
    }),
  );

/** Each region without one of its markers: the other is alone. */
export const deleteMarkers: Kind = ({ code }, draw) =>
  code.flatMap((file) =>
    findMarkedRegions(file).map((region) => {
      const isFirst = pick([true, false], draw);
      const gone = isFirst ? region.first : region.last;
      const line = isFirst ? region.last - 1 : region.first;
      return {
        changes: [{ path: file.path, text: withoutLines(file, [gone]) }],
        places: [[{ file: file.path, line }]],
        seenBy: 'check',
      };
    }),
  );

/** Each shown region without its markers. */
export const deleteRegions: Kind = (project) =>
  project.code.flatMap((file) =>
    findMarkedRegions(file).flatMap((region) => {
      const { name, first, last } = region;
      const shown = project.fences.filter(
        ({ snippet, regions }) =>
          snippet === file.path && regions.includes(name),
      );
      if (shown.length === 0) return [];
      const text = withoutLines(file, [first, last]);
      const places = [
        ...shown.map(({ at }) => [at]),
        ...findRecordOf(file, project),
      ];
      return [
        { changes: [{ path: file.path, text }], places, seenBy: 'check' },
      ];
    }),
  );

/** Returns each marker with its region, its line, and where it stands from its slashes to the end of its name. */
function findMarkers(file: TextFile) {
  const lines = file.text.split('\n');
  const starts = findStarts(lines);
  return findMarkedRegions(file).flatMap((region) =>
    [region.first, region.last].map((line) => {
      const text = lines[line - 1] ?? '';
      const start = starts[line - 1] ?? 0;
      return {
        region,
        line,
        start: start + text.indexOf('//'),
        end: start + text.trimEnd().length,
      };
    }),
  );
}

function placesOf(file: TextFile, { first, last }: MarkedRegion): Place[] {
  return [first, last].map((line) => ({ file: file.path, line }));
}

function withoutLines({ text }: TextFile, gone: number[]): string {
  return text
    .split('\n')
    .filter((_, index) => !gone.includes(index + 1))
    .join('\n');
}
