import { strToU8, zipSync, type Zippable } from 'fflate';
import type { TextFile } from '../../scripts/files.ts';
import {
  findPrograms,
  findServer,
  type Program,
  type ProgramFile,
} from './programs.ts';

/** What is served below `/programs/`. */
export interface Served {
  path: string;
  body: string | Uint8Array<ArrayBuffer>;
}

// The first moment that a zip can name, by the clock of whoever builds: the bytes never change.
const mtime = '1980-01-01T00:00:00';

/** Returns every raw file and zip of the complete programs; what programs share is there once. */
export function findServed(files: TextFile[]): Served[] {
  const servers = (['v1', 'v2'] as const).flatMap((edition) =>
    findServer(files, edition).map(({ path, text }) => ({
      path: `${edition}/${path}`,
      body: text,
    })),
  );
  const own = findPrograms(files).flatMap(({ name, programs }) =>
    programs.flatMap((program) => [
      { path: findZipPath(name, program), body: makeZip(name, program) },
      ...program.files
        .filter(({ shared }) => !shared)
        .map((file) => ({
          path: findFilePath(name, program, file),
          body: file.text,
        })),
    ]),
  );
  return [...servers, ...own];
}

/** Returns where below `/programs/` a file of a program is served. */
export function findFilePath(
  name: string,
  { way }: Program,
  { path, shared }: ProgramFile,
): string {
  const [edition] = name.split('/');
  return shared ? `${edition}/${path}` : `${name}/${way}/${path}`;
}

/** Returns where below `/programs/` the zip of a program is served. */
export function findZipPath(name: string, { way }: Program): string {
  return `${name}/${way}.zip`;
}

/** Returns the name of the folder in the zip, and of the zip where it is saved. */
export function findFolder(name: string, { way }: Program): string {
  const [, ...words] = [...name.split('/'), way];
  return words.join('-');
}

function makeZip(name: string, program: Program): Uint8Array<ArrayBuffer> {
  const folder = findFolder(name, program);
  const entries: Zippable = {};
  for (const { path, text } of program.files)
    entries[`${folder}/${path}`] = strToU8(text);
  return zipSync(entries, { mtime });
}
