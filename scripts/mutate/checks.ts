import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../commands/check.ts';
import { formatDiagnostics, type Diagnostic } from '../diagnostics.ts';
import {
  compareRecording,
  runSnippet,
  type Recorded,
} from '../record/record.ts';
import { findRecordingPath, isRecording } from '../record/recordings.ts';
import { findTypeErrors } from '../record/types.ts';
import type { Change, Mutation } from './mutation.ts';
import { copyProject, getFile, readProject, type Project } from './project.ts';

/** Returns what the checks of `npm test` say of a project with some changes. */
export type Find = (
  changes: Change[],
  seenBy: Mutation['seenBy'],
) => Promise<Diagnostic[]>;

/** Returns the checks of `npm test`, on copies of a project; throws where they find fault with it as it is. */
export function openChecks(root: string): { find: Find; close: () => void } {
  const project = readProject(root);
  const copy = copyProject(root);
  const run = rememberRuns(project, copy);
  refuse(check(copy, []).diagnostics);
  const find: Find = async (changes, seenBy) => {
    if (seenBy === 'types') return findIllTyped(changes, root);
    if (seenBy !== 'check')
      return compareRun(changes, seenBy.run, project, run);
    return withChanges(copy, project, changes);
  };
  const close = () => rmSync(copy, { recursive: true, force: true });
  return { find, close };
}

/** Synchronous from the change to its taking back, so that no two mutations meet. */
function withChanges(
  copy: string,
  project: Project,
  changes: Change[],
): Diagnostic[] {
  const pages = project.fences.map(({ page }) => page);
  const { code, recordings, lockfile } = project;
  const files = [...code, ...recordings, ...pages, lockfile];
  write(copy, changes);
  const { diagnostics } = check(copy, []);
  write(
    copy,
    changes.map(({ path }) => getFile(files, path)),
  );
  return diagnostics;
}

async function findIllTyped(
  changes: Change[],
  root: string,
): Promise<Diagnostic[]> {
  const copy = copyProject(root);
  write(copy, changes);
  const errors = await findTypeErrors(copy, new Map());
  rmSync(copy, { recursive: true, force: true });
  return errors;
}

type Run = (snippet: string, changes: Change[]) => Promise<Recorded>;

/** A snippet none of whose program is changed is run once, and must then do what its recording says. */
function rememberRuns(project: Project, copy: string): Run {
  const unchanged = new Map<string, Promise<Recorded>>();
  let count = 0;
  const run: Run = async (path, changes) => {
    const sources = new Map(project.code.map(({ path, text }) => [path, text]));
    for (const { path, text } of changes) sources.set(path, text ?? '');
    const home = join(copy, '.cache/runs', String(count));
    count += 1;
    mkdirSync(home, { recursive: true });
    const packages = join(copy, 'node_modules');
    symlinkSync(packages, join(home, 'node_modules'), 'junction');
    return runSnippet(getFile(project.code, path), sources, home);
  };
  return (path, changes) => {
    if (changes.length > 0) return run(path, changes);
    const running = unchanged.get(path) ?? run(path, []);
    unchanged.set(path, running);
    return running;
  };
}

async function compareRun(
  changes: Change[],
  snippet: string,
  project: Project,
  run: Run,
): Promise<Diagnostic[]> {
  const programs = changes.filter(
    ({ path }) => !isRecording({ path, text: '' }),
  );
  const result = await run(snippet, programs);
  if (Array.isArray(result)) return result;
  const path = findRecordingPath(snippet);
  const recording = getFile(project.recordings, path);
  if (programs.length === 0) refuse(compareRecording(recording, result));
  const { text = '' } =
    changes.find((change) => change.path === path) ?? recording;
  return compareRecording({ path, text }, result);
}

function refuse(diagnostics: Diagnostic[]): void {
  if (diagnostics.length === 0) return;
  const faults = formatDiagnostics(diagnostics);
  throw new Error(`Cannot mutate a project that has faults:\n${faults}`);
}

function write(root: string, changes: Change[]): void {
  for (const { path, text } of changes) {
    const target = join(root, path);
    if (text === undefined) rmSync(target);
    else writeFileSync(target, text);
  }
}
