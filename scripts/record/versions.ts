import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../diagnostics.ts';
import { isObject } from './shapes.ts';
import type { Edition } from './transports.ts';

const folders = {
  v1: ['node_modules/@modelcontextprotocol/sdk'],
  v2: [
    'node_modules/@modelcontextprotocol/client',
    'node_modules/@modelcontextprotocol/server',
  ],
} as const;

/** The version of each edition's SDK. */
export type Versions = Record<Edition, string>;

/** Returns what the programs of an edition run on: the version of its installed SDK, and the major version of Node. */
export function readVersions(
  edition: Edition,
  root: string,
): { sdk: string; node: string } {
  const versions = folders[edition].map((folder) => {
    const path = join(root, folder, 'package.json');
    return findVersion(JSON.parse(readFileSync(path, 'utf8')));
  });
  const [node = ''] = process.versions.node.split('.');
  return { sdk: joinVersions(versions), node };
}

/** Returns the versions that the lockfile of a project asks for; none where there is no lockfile, and a fault where it does not say. */
export function readLocked(root: string): {
  locked?: Versions;
  diagnostics: Diagnostic[];
} {
  const path = join(root, 'package-lock.json');
  if (!existsSync(path)) return { diagnostics: [] };
  try {
    const packages = listPackages(JSON.parse(readFileSync(path, 'utf8')));
    const find = (edition: Edition) =>
      joinVersions(
        folders[edition].map((folder) => findVersion(packages.get(folder))),
      );
    return { locked: { v1: find('v1'), v2: find('v2') }, diagnostics: [] };
  } catch {
    return { diagnostics: [illegible()] };
  }
}

function listPackages(lock: unknown): Map<string, unknown> {
  if (isObject(lock) && isObject(lock['packages']))
    return new Map(Object.entries(lock['packages']));
  throw new Error('Cannot find the packages of a lockfile');
}

function findVersion(manifest: unknown): string {
  const version = isObject(manifest) ? manifest['version'] : undefined;
  if (typeof version === 'string') return version;
  throw new Error('Cannot find the version of a package');
}

/** The packages of one edition have one version, unless somebody updates a part of them. */
function joinVersions(versions: string[]): string {
  return [...new Set(versions)].join(' and ');
}

function illegible(): Diagnostic {
  return {
    code: 'unreadable-file',
    at: { file: 'package-lock.json', line: 1, column: 1 },
    message:
      'Cannot read this file: it does not say which versions of the SDK are installed',
    fix: 'npm install',
  };
}
