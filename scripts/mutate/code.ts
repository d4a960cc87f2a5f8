import type { TextFile } from '../files.ts';
import { changeCharacter } from './character.ts';
import { pick, type Draw } from './draw.ts';
import { findStarts } from './fences.ts';
import type { Kind } from './kind.ts';
import type { Mutation, Place } from './mutation.ts';
import type { Project } from './project.ts';
import { findCodeLines, findMarkedRegions, isWithin } from './regions.ts';
import { findFencesOf, findRecordOf } from './untrue.ts';

/** One character of code in each region, and in each file that a page shows whole. */
export const changeShownCode: Kind = (project, draw) =>
  project.code.flatMap((file) => {
    const lines = findCodeLines(file);
    const regions = findMarkedRegions(file).map((region) =>
      lines.filter((line) => isWithin(line, region)),
    );
    const isWhole = project.fences.some(
      ({ snippet, kind, regions }) =>
        snippet === file.path && kind === 'source' && regions.length === 0,
    );
    return [...regions, ...(isWhole ? [lines] : [])].flatMap((shown) =>
      changeLine(file, shown, project, draw),
    );
  });

/** One character of code outside every region of each snippet. */
export const changeHiddenCode: Kind = (project, draw) =>
  project.code.flatMap((file) => {
    if (findRecordOf(file, project).length === 0) return [];
    const regions = findMarkedRegions(file);
    const hidden = findCodeLines(file).filter(
      (line) => !regions.some((region) => isWithin(line, region)),
    );
    return changeLine(file, hidden, project, draw);
  });

/** Each snippet and each shown file that is deleted. */
export const deleteCode: Kind = (project) =>
  project.code.flatMap(({ path }) => {
    const shown = project.fences
      .filter(({ snippet }) => snippet === path)
      .map(({ at }) => [at]);
    const recording = path.replace(/\.ts$/, '.recording.json');
    const isRecorded = project.recordings.some(
      ({ path }) => path === recording,
    );
    const left: Place[][] = isRecorded ? [[{ file: recording, line: 2 }]] : [];
    const places = [...left, ...shown];
    if (places.length === 0) return [];
    return [{ changes: [{ path }], places, seenBy: 'check' }];
  });

function changeLine(
  file: TextFile,
  among: number[],
  project: Project,
  draw: Draw,
): Mutation[] {
  if (among.length === 0) return [];
  const line = pick(among, draw);
  const lines = file.text.split('\n');
  const start = findStarts(lines)[line - 1] ?? 0;
  const end = start + (lines[line - 1] ?? '').length;
  const { text } = changeCharacter(file.text, { start, end }, 'line', draw);
  const places = [
    ...findFencesOf(file, line, project),
    ...findRecordOf(file, project),
  ];
  if (places.length === 0) return [];
  return [{ changes: [{ path: file.path, text }], places, seenBy: 'check' }];
}
