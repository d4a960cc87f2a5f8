import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const versions = z.record(z.string(), z.string());
const manifest = z.object({
  dependencies: versions,
  devDependencies: versions,
});

/** Returns the versions that the package.json of a project pins its dependencies to, for use and for development. */
export function readPinned(root: string): Record<string, string> {
  const text = readFileSync(join(root, 'package.json'), 'utf8');
  const found = manifest.parse(JSON.parse(text));
  return { ...found.devDependencies, ...found.dependencies };
}
