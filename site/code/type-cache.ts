import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { formatDiagnostics } from '../../scripts/diagnostics.ts';
import { readSnippetFiles, type TextFile } from '../../scripts/files.ts';
import { findShownLines } from '../../scripts/markers.ts';
import { findTypeErrors } from '../../scripts/record/types.ts';
import { findRegions } from '../../scripts/sync/regions.ts';
import { writeFile } from '../../scripts/writes.ts';
import { findTypeKey } from './type-key.ts';
import { typesSchema, type Types } from './type-records.ts';
import { findTypes } from './types.ts';

const recordSchema = z.object({ key: z.string(), types: typesSchema });

/** Blocks are drawn at the same time, and the first that misses its record works for all. */
let writing: Promise<number> | undefined;

/** Returns what TypeScript says about a snippet from `.cache/types/`; the first that is missing there brings in every snippet that is, and throws their type errors. While pages are written, returns nothing where it is missing: `site/reload.ts` brings it in. */
export async function readTypes(
  path: string,
  root: string,
): Promise<Types | undefined> {
  const found = readRecord(path, root);
  if (found || process.env['NODE_ENV'] === 'development') return found;
  writing ??= writeTypes(root).finally(() => {
    writing = undefined;
  });
  await writing;
  return readRecord(path, root);
}

function readRecord(path: string, root: string): Types | undefined {
  const file = join(root, recordPath(path));
  if (!existsSync(file)) return;
  const json: unknown = JSON.parse(readFileSync(file, 'utf8'));
  // A record of another form is one of another version of this file.
  const { data } = recordSchema.safeParse(json);
  return data?.key === findTypeKey(path, root) ? data.types : undefined;
}

/** Writes to `.cache/types/` what is missing there, and returns for how many files; throws the type errors of the snippets. */
export async function writeTypes(root: string): Promise<number> {
  const files = readSnippetFiles(root);
  const texts = files.map(({ path, text }) => [path, text] as const);
  const diagnostics = await findTypeErrors(root, new Map(texts));
  if (diagnostics.length > 0)
    throw new Error(`\n${formatDiagnostics(diagnostics)}`);
  const missing = files
    .filter(({ path }) => path.endsWith('.ts') && !readRecord(path, root))
    .map((file) => ({ ...file, lines: findLines(file) }));
  if (missing.length === 0) return 0;
  const types = findTypes(missing, root);
  for (const { path } of missing) {
    const key = findTypeKey(path, root);
    const text = JSON.stringify({ key, types: types.get(path) });
    mkdirSync(join(root, dirname(recordPath(path))), { recursive: true });
    const written = writeFile(root, { path: recordPath(path), text });
    if (written.diagnostics.length > 0)
      throw new Error(`\n${formatDiagnostics(written.diagnostics)}`);
  }
  return missing.length;
}

function recordPath(path: string): string {
  return `.cache/types/${path}.json`;
}

/** Names are explained in regions, or in the whole of a file that has none. */
function findLines({ path, text }: TextFile): Set<number> {
  const { regions } = findRegions(text, path);
  if (regions.length === 0) return new Set(findShownLines(text));
  const shown = regions.flatMap(({ lines }) => lines.map(({ line }) => line));
  return new Set(shown.filter((line) => line !== undefined));
}
