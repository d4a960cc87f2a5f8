import { randomUUID } from 'node:crypto';
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown, type InputOptions, type OutputOptions } from 'rolldown';
import { readHarness } from './harness.ts';
import { hashText } from './recordings.ts';

/** Names of the packages that nearly every program loads: the SDK of both editions and zod, from some two hundred files. The codemod is a tool beside them, and brings a compiler. */
const linkable =
  /'(?<name>(?:@modelcontextprotocol\/(?!codemod')[^'/]+|zod)(?:\/[^']+)?)'/g;
const published = /^(?:@modelcontextprotocol\/(?!codemod$)|zod(?:\/|$))/;
const here = import.meta.dirname;
const root = join(here, '../..');

/** What is preloaded into the processes of a run. */
export interface Preloads {
  /** By `--require`, into each: a path. */
  preload: string;
  /** By `--import`, into the program of an edition: URLs. */
  taps: { v1: string; v2: string };
  /** By `--import`, into a server of the harness: a URL. */
  guard: string;
}

const made = new WeakMap<Map<string, string>, Promise<Preloads>>();

/** Returns what is to be preloaded so that programs load the published packages from a few linked files, which takes half of the time. With `PUBLISHED` in the environment they load them as published. */
export function linkPackages(sources: Map<string, string>): Promise<Preloads> {
  const known = made.get(sources) ?? link(findNames(sources));
  made.set(sources, known);
  return known;
}

/** Returns the names by which some files import the packages, but for those that lead nowhere. */
function findNames(sources: Map<string, string>): string[] {
  if (process.env['PUBLISHED']) return [];
  const code = [...sources].filter(([path]) => path.endsWith('.ts'));
  const found = code.flatMap(([, text]) =>
    [...text.matchAll(linkable)].map(({ groups }) => groups?.['name'] ?? ''),
  );
  return [...new Set(found)].sort().filter(isThere);
}

function isThere(name: string): boolean {
  try {
    return existsSync(fileURLToPath(import.meta.resolve(name)));
  } catch {
    return false;
  }
}

/** Links into a folder beside the wanted one and renames it, because other processes do the same at the same time. */
async function link(names: string[]): Promise<Preloads> {
  const parts = [names, process.version, readHarness(root)];
  const key = hashText(JSON.stringify(parts)).slice(-12);
  const folder = join(root, '.cache/linked', key);
  if (!existsSync(folder)) {
    const draft = `${folder}-${randomUUID()}`;
    await bundle(draft, names);
    rename(draft, folder);
  }
  const find = (name: string) =>
    pathToFileURL(join(folder, `${name}.mjs`)).href;
  return {
    preload: join(folder, 'preload.cjs'),
    taps: { v1: find('tap-v1'), v2: find('tap-v2') },
    guard: find('end-with-parent'),
  };
}

function rename(draft: string, folder: string): void {
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

async function bundle(dir: string, names: string[]): Promise<void> {
  const own = ['tap-v1', 'tap-v2', 'end-with-parent'].map(findPart);
  const files = names.map((name) => fileURLToPath(import.meta.resolve(name)));
  // All or nothing: no module is to be loaded twice, from a linked file and as published.
  const external = names.length > 0 ? [] : published;
  const input = [...own, ...files];
  const chunks = await write({ input, external }, { dir, format: 'esm' });
  const entries = chunks.flatMap(({ facadeModuleId: entry, fileName }) =>
    entry && files.includes(entry)
      ? [[pathToFileURL(entry).href, basename(fileName)] as const]
      : [],
  );
  const preload = { input: [findPart('preload')] };
  await write(preload, { dir, format: 'cjs', entryFileNames: '[name].cjs' });
  const table = JSON.stringify(Object.fromEntries(entries), null, 2);
  writeFileSync(join(dir, 'linked.json'), table);
}

function findPart(name: string): string {
  return join(here, `${name}.ts`);
}

async function write(input: InputOptions, output: OutputOptions) {
  const fixed = { platform: 'node', logLevel: 'silent' } as const;
  const build = await rolldown({ ...fixed, ...input });
  const names = { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' };
  const written = await build.write({ keepNames: true, ...names, ...output });
  await build.close();
  return written.output.filter((file) => file.type === 'chunk');
}
