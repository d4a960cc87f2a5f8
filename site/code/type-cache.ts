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
import { findTypes, nameSchema, type Name } from './types.ts';

const recordSchema = z.object({
  key: z.string(),
  names: z.array(nameSchema),
});

/** Blocks are drawn at the same time, and the first that misses its record works for all. */
let writing: Promise<void> | undefined;

/** Returns the names of a snippet from `.cache/types/`; the first that is missing there brings in every snippet that is. Throws the type errors of the snippets. */
export async function readTypes(path: string, root: string): Promise<Name[]> {
  const found = readRecord(path, root);
  if (found) return found;
  writing ??= writeRecords(root).finally(() => {
    writing = undefined;
  });
  await writing;
  return readRecord(path, root) ?? [];
}

function readRecord(path: string, root: string): Name[] | undefined {
  const file = join(root, recordPath(path));
  if (!existsSync(file)) return;
  const record = recordSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  return record.key === findTypeKey(path, root) ? record.names : undefined;
}

async function writeRecords(root: string): Promise<void> {
  const files = readSnippetFiles(root);
  const texts = files.map(({ path, text }) => [path, text] as const);
  const diagnostics = await findTypeErrors(root, new Map(texts));
  if (diagnostics.length > 0)
    throw new Error(`\n${formatDiagnostics(diagnostics)}`);
  const missing = files
    .filter(({ path }) => path.endsWith('.ts') && !readRecord(path, root))
    .map((file) => ({ ...file, lines: findLines(file) }));
  const names = findTypes(missing, root);
  for (const { path } of missing) {
    const key = findTypeKey(path, root);
    const text = JSON.stringify({ key, names: names.get(path) });
    mkdirSync(join(root, dirname(recordPath(path))), { recursive: true });
    const written = writeFile(root, { path: recordPath(path), text });
    if (written.diagnostics.length > 0)
      throw new Error(`\n${formatDiagnostics(written.diagnostics)}`);
  }
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
