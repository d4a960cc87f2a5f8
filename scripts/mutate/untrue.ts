import type { TextFile } from '../files.ts';
import { findRecordingPath } from '../record/recordings.ts';
import { countLine } from './character.ts';
import type { PageFence } from './fences.ts';
import type { Place } from './mutation.ts';
import type { Project } from './project.ts';
import { findMarkedRegions, isWithin } from './regions.ts';

/** Returns the source fences that show a line of a file, each with that line and the markers around it, whose end it may hide: whichever is named. */
export function findFencesOf(
  file: TextFile,
  line: number,
  { fences }: Project,
): Place[][] {
  const regions = findMarkedRegions(file).filter((region) =>
    isWithin(line, region),
  );
  const around = regions.map(({ name }) => name);
  const lines = [line, ...regions.map(({ first }) => first)];
  const named = lines.map((at) => ({ file: file.path, line: at }));
  const shows = ({ kind, snippet, regions }: PageFence) =>
    kind === 'source' &&
    snippet === file.path &&
    (regions.length === 0 || regions.some((name) => around.includes(name)));
  return fences.filter(shows).map(({ at }) => [at, ...named]);
}

/** Returns what a changed snippet makes untrue whatever it is that changed: the hash of its recording, and the outputs and traces on pages. */
export function findRecordOf(
  { path }: TextFile,
  { fences, recordings }: Project,
): Place[][] {
  const shown = fences.filter(
    ({ kind, snippet }) => kind !== 'source' && snippet === path,
  );
  const recording = recordings.find(
    (file) => file.path === findRecordingPath(path),
  );
  return [
    ...(recording ? [[findFact(recording, 'hash')]] : []),
    ...shown.map(({ at }) => [at]),
  ];
}

/** Returns the line of a recording that holds a fact, such as its hash. */
export function findFact({ path, text }: TextFile, name: string): Place {
  return {
    file: path,
    line: countLine(text, text.indexOf(`\n  "${name}"`) + 1),
  };
}
