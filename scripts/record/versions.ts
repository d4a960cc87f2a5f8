import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Edition } from './recordings.ts';

const folders = {
  v1: 'node_modules/@modelcontextprotocol/sdk',
  v2: 'node_modules/@modelcontextprotocol/client',
} as const;

const manifest = z.object({ version: z.string() });
const lockfile = z.object({ packages: z.record(z.string(), z.unknown()) });

/** Returns what the programs of an edition run on: the version of its installed SDK, and the major version of Node. */
export function readVersions(
  edition: Edition,
  root: string,
): { sdk: string; node: string } {
  const path = join(root, folders[edition], 'package.json');
  const { version } = manifest.parse(JSON.parse(readFileSync(path, 'utf8')));
  const [node = ''] = process.versions.node.split('.');
  return { sdk: version, node };
}

/** Returns the version of each edition's SDK that the lockfile of a project asks for; nothing where there is no lockfile. */
export function readLocked(root: string): Record<Edition, string> | undefined {
  const path = join(root, 'package-lock.json');
  if (!existsSync(path)) return undefined;
  const { packages } = lockfile.parse(JSON.parse(readFileSync(path, 'utf8')));
  const find = (edition: Edition) =>
    manifest.parse(packages[folders[edition]]).version;
  return { v1: find('v1'), v2: find('v2') };
}
