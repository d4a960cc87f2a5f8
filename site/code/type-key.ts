import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const relativeImport =
  /\b(?:from|import)\s*\(?\s*['"](?<path>\.{1,2}\/[^'"]+)['"]/g;

/** Returns a hash of all that decides the types in a file: its text, what it imports, the packages, the options, our own code. */
export function findTypeKey(path: string, root: string): string {
  const hash = createHash('sha256');
  const files = [
    join(import.meta.dirname, 'types.ts'),
    join(import.meta.dirname, 'type-records.ts'),
    join(root, 'tsconfig.json'),
    join(root, 'package-lock.json'),
    ...findImports(join(root, path)),
  ];
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex');
}

/** Returns a file and every file of the project that it imports, directly or not. */
function findImports(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file) || !existsSync(file)) return found;
  found.add(file);
  for (const { groups } of readFileSync(file, 'utf8').matchAll(relativeImport))
    findImports(join(dirname(file), groups?.['path'] ?? ''), found);
  return found;
}
