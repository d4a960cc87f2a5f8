import { cpSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPages, readSnippetFiles, type TextFile } from '../files.ts';
import { isRecording } from '../record/recordings.ts';
import { findPageFences, type PageFence } from './fences.ts';

/** All that the checks read. */
export interface Project {
  /** The snippets, programs, bundled servers and what these import. */
  code: TextFile[];
  recordings: TextFile[];
  lockfile: TextFile;
  fences: PageFence[];
}

const copied = ['docs', 'snippets', 'package-lock.json', 'tsconfig.json'];

/** Returns the files of a project, and the fences that make promises. */
export function readProject(root: string): Project {
  const files = readSnippetFiles(root);
  const path = 'package-lock.json';
  return {
    code: files.filter((file) => !isRecording(file)),
    recordings: files.filter(isRecording),
    lockfile: { path, text: readFileSync(join(root, path), 'utf8') },
    fences: readPages(root).flatMap(findPageFences),
  };
}

/** Copies what the checks read to a new folder, and returns its path. */
export function copyProject(root: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'mutate-'));
  for (const path of copied)
    cpSync(join(root, path), join(copy, path), { recursive: true });
  const packages = 'node_modules';
  symlinkSync(join(root, packages), join(copy, packages), 'junction');
  return copy;
}

/** Returns the text of a file of the project; throws where it has none. */
export function getFile(files: TextFile[], path: string): TextFile {
  const file = files.find((file) => file.path === path);
  if (!file) throw new Error(`Cannot find ${path} in the project`);
  return file;
}
