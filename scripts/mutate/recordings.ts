import type { TextFile } from '../files.ts';
import { changeCharacter } from './character.ts';
import type { Draw } from './draw.ts';
import type { PageFence } from './fences.ts';
import type { Kind } from './kind.ts';
import type { Mutation } from './mutation.ts';
import type { Project } from './project.ts';
import { findFact, findRecordOf } from './untrue.ts';

/** Each recording that is deleted: outputs and traces on pages go without, and what no page shows, a run misses. */
export const deleteRecordings: Kind = (project) =>
  project.recordings.map((file) => {
    const shown = findRecorded(file, project).map(({ at }) => [at]);
    const first = [[{ file: file.path, line: 1 }]];
    return shown.length > 0
      ? { changes: [{ path: file.path }], places: shown, seenBy: 'check' }
      : { changes: [{ path: file.path }], places: first, seenBy: byRun(file) };
  });

/** One character of the hash of each recording. */
export const changeHashes: Kind = (project, draw) =>
  project.recordings.map((file) => {
    const snippet = { path: findSnippet(file), text: '' };
    const places = findRecordOf(snippet, project);
    return { ...changeFact(file, 'hash', draw), places };
  });

/** One character of the version of the SDK in each recording. */
export const changeVersions: Kind = ({ recordings }, draw) =>
  recordings.map((file) => changeFact(file, 'sdk', draw));

/** One character of the path to its snippet in each recording. */
export const changeSnippetPaths: Kind = ({ recordings }, draw) =>
  recordings.map((file) => changeFact(file, 'snippet', draw));

/** The version of Node in each recording, which only a run can compare. */
export const changeNodes: Kind = ({ recordings }, draw) =>
  recordings.map((file) => ({
    ...changeFact(file, 'node', draw),
    seenBy: byRun(file),
  }));

/** One character of the version of each package of the SDK in the lockfile that recordings name. */
export const changeLockfile: Kind = ({ lockfile, recordings }, draw) =>
  [
    ['snippets/v1/', 'sdk'],
    ['snippets/v2/', 'client'],
  ].map(([folder = '', name]) => {
    const entry = `"node_modules/@modelcontextprotocol/${name}": {`;
    const before = '"version": "';
    const entered = lockfile.text.indexOf(entry);
    const start = lockfile.text.indexOf(before, entered) + before.length;
    const end = lockfile.text.indexOf('"', start);
    const version = { start, end };
    const { text } = changeCharacter(lockfile.text, version, 'name', draw);
    const made = recordings.filter(({ path }) => path.startsWith(folder));
    return {
      changes: [{ path: lockfile.path, text }],
      places: made.map((file) => [findFact(file, 'sdk')]),
      seenBy: 'check',
    };
  });

/** Returns the fences that show what a recording holds. */
export function findRecorded(
  file: TextFile,
  { fences }: Project,
  kinds = ['output', 'matrix', 'trace'],
): PageFence[] {
  const snippet = findSnippet(file);
  return fences.filter(
    (fence) => fence.snippet === snippet && kinds.includes(fence.kind),
  );
}

/** Returns that only a run of its snippet can see what is wrong with a recording. */
export function byRun(file: TextFile): Mutation['seenBy'] {
  return { run: findSnippet(file) };
}

/** Returns the snippet of a recording. */
export function findSnippet({ path }: TextFile): string {
  return path.replace(/\.recording\.json$/, '.ts');
}

function changeFact(file: TextFile, name: string, draw: Draw): Mutation {
  const place = findFact(file, name);
  const before = `\n  "${name}": "`;
  const start = file.text.indexOf(before) + before.length;
  const value = { start, end: file.text.indexOf('"', start) };
  const { text } = changeCharacter(file.text, value, 'name', draw);
  const changes = [{ path: file.path, text }];
  return { changes, places: [[place]], seenBy: 'check' };
}
