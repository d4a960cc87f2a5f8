import {
  chmodSync,
  existsSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Diagnostic, DiagnosticCode } from './diagnostics.ts';
import type { TextFile } from './files.ts';

/** What came of an attempt to write: whether the file has changed, or the fault that kept it as it was. */
export interface Written {
  changed: boolean;
  diagnostics: Diagnostic[];
}

/** Replaces a file as a whole, so that a reader, or a crash, finds the old text or the new. Given the text that it had `before`, it leaves alone what somebody has changed since. */
export function writeFile(
  root: string,
  { path, text }: TextFile,
  before?: string,
): Written {
  const same = { changed: false, diagnostics: [] };
  if (before === text) return same;
  try {
    const now = readNow(join(root, path));
    if (now === text) return same;
    if (before !== undefined && before !== now) return refuse(path, now);
    replace(join(root, path), text);
    return { changed: true, diagnostics: [] };
  } catch (error) {
    return fail(path, error);
  }
}

function readNow(target: string): string | undefined {
  return existsSync(target) ? readFileSync(target, 'utf8') : undefined;
}

/** The new file stands under another name until it is complete; a link stays a link, and its target keeps its permissions. */
function replace(target: string, text: string): void {
  const real = existsSync(target) ? realpathSync(target) : target;
  const mode = existsSync(real) ? statSync(real).mode : 0o644;
  if ((mode & 0o222) === 0) throw new Error('it is read-only');
  const name = `.${basename(real)}.${process.pid}.tmp`;
  const temporary = join(dirname(real), name);
  try {
    writeFileSync(temporary, text, { flush: true });
    chmodSync(temporary, mode);
    renameSync(temporary, real);
  } finally {
    rmSync(temporary, { force: true });
  }
}

function refuse(path: string, now: string | undefined): Written {
  const what = now === undefined ? 'deleted' : 'saved';
  return describe(
    'changed-file',
    path,
    `it was ${what} after it was read`,
    'npm run snippets -- sync',
  );
}

function fail(path: string, error: unknown): Written {
  const fact = error instanceof Error ? error.message : String(error);
  return describe('unwritable-file', path, fact, `chmod u+w ${path}`);
}

function describe(
  code: DiagnosticCode,
  file: string,
  fact: string,
  fix: string,
): Written {
  const at = { file, line: 1, column: 1 };
  const message = `Cannot write this file: ${fact}`;
  return { changed: false, diagnostics: [{ code, at, message, fix }] };
}
