import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Diagnostic, DiagnosticCode } from './diagnostics.ts';

/** A file of the project: its path from the root with forward slashes, and its text; where that cannot be read, the text is empty and `fault` says why. */
export interface TextFile {
  path: string;
  text: string;
  fault?: Diagnostic;
}

const snippetPath = /^snippets\/v\d\/(?!library\/).+\/.+\.ts$/;
const hidden = /^\.|\.tmp$/;

/** Tells whether a path is that of a snippet or a program; what is left is the bundled servers and recordings. */
export function isSnippetPath(path: string): boolean {
  return snippetPath.test(path);
}

/** Returns the pages of a project, sorted by path. */
export function readPages(root: string): TextFile[] {
  return readFiles(root, 'docs', (name) => name.endsWith('.mdx'));
}

/** Returns every file below `snippets/`, recordings included, sorted by path. */
export function readSnippetFiles(root: string): TextFile[] {
  return readFiles(root, 'snippets', (name) => name.includes('.'));
}

function readFiles(
  root: string,
  folder: string,
  isChosen: (name: string) => boolean,
): TextFile[] {
  return listFolder(root, folder)
    .filter(({ name }) => isChosen(name) && !hidden.test(name))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, isLink }) => readFile(root, folder, path, isLink));
}

interface Entry {
  path: string;
  name: string;
  isLink: boolean;
}

/** Returns what is in a folder and below it, but for what is behind a link: readdir's own `recursive` follows those. */
function listFolder(root: string, folder: string): Entry[] {
  const full = join(root, folder);
  if (!existsSync(full)) return [];
  return readdirSync(full, { withFileTypes: true }).flatMap((entry) => {
    const { name } = entry;
    const path = `${folder}/${name}`;
    if (entry.isDirectory()) return listFolder(root, path);
    return [{ path, name, isLink: entry.isSymbolicLink() }];
  });
}

function readFile(
  root: string,
  folder: string,
  path: string,
  isLink: boolean,
): TextFile {
  try {
    if (isLink && !isInside(root, folder, path)) return outside(path, folder);
    return decode(path, join(root, path));
  } catch (error) {
    return unreadable(path, error);
  }
}

function isInside(root: string, folder: string, path: string): boolean {
  const top = realpathSync(join(root, folder));
  return realpathSync(join(root, path)).startsWith(top + sep);
}

/** Keeps a byte order mark, which is part of what must stay as it is; U+FFFD is read for what is not UTF-8, unless the file itself has it. */
function decode(path: string, file: string): TextFile {
  const text = readFileSync(file, 'utf8');
  const broken = text.indexOf('\uFFFD');
  if (broken < 0 || Buffer.from(text).equals(readFileSync(file)))
    return { path, text };
  const before = text.slice(0, broken).split('\n');
  return fail(path, {
    code: 'invalid-encoding',
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
    fact: 'this is not UTF-8',
    fix: 'save the file as UTF-8',
  });
}

function outside(path: string, folder: string): TextFile {
  return fail(path, {
    code: 'outside-path',
    fact: `it is a link to a file outside ${folder}/`,
    fix: `put the file itself below ${folder}/`,
  });
}

function unreadable(path: string, error: unknown): TextFile {
  return fail(path, {
    code: 'unreadable-file',
    fact: error instanceof Error ? error.message : String(error),
    fix: 'make the file readable, or remove it',
  });
}

interface Failure {
  code: DiagnosticCode;
  fact: string;
  fix: string;
  line?: number;
  column?: number;
}

function fail(
  path: string,
  { code, fact, fix, line = 1, column = 1 }: Failure,
): TextFile {
  const message = `Cannot read this file: ${fact}`;
  const at = { file: path, line, column };
  return { path, text: '', fault: { code, at, message, fix } };
}
