import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const manifest = z.object({ dependencies: z.record(z.string(), z.string()) });

/** Returns the versions that the package.json of a project pins its dependencies to. */
export function readPinned(root: string): Record<string, string> {
  const text = readFileSync(join(root, 'package.json'), 'utf8');
  return manifest.parse(JSON.parse(text)).dependencies;
}
