import {
  existsSync,
  globSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** A file of the project: its path from the root with forward slashes, and its text. */
export interface TextFile {
  path: string;
  text: string;
}

const snippetPath = /^snippets\/v\d\/(?!library\/).+\/.+\.ts$/;

/** Tells whether a path is that of a snippet or a program; what is left is the bundled servers and recordings. */
export function isSnippetPath(path: string): boolean {
  return snippetPath.test(path);
}

/** Returns the pages of a project, sorted by path. */
export function readPages(root: string): TextFile[] {
  return readFiles(root, 'docs/**/*.mdx');
}

/** Returns every file below `snippets/`, recordings included, sorted by path. */
export function readSnippetFiles(root: string): TextFile[] {
  return readFiles(root, 'snippets/**/*.*');
}

/** Replaces a file as a whole, so that a reader, or a crash, finds the old text or the new; returns whether it differed. */
export function writeFile(root: string, { path, text }: TextFile): boolean {
  const target = join(root, path);
  if (existsSync(target) && readFileSync(target, 'utf8') === text) return false;
  const temporary = `${target}.${process.pid}.tmp`;
  writeFileSync(temporary, text);
  renameSync(temporary, target);
  return true;
}

function readFiles(root: string, pattern: string): TextFile[] {
  return globSync(pattern, { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}
