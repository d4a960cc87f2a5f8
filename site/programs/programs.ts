import type { TextFile } from '../../scripts/files.ts';
import { removeMarkers } from '../../scripts/markers.ts';
import { findEdition, makeProgram } from '../../scripts/record/program.ts';
import {
  findRecordingPath,
  parseRecording,
  type Recording,
} from '../../scripts/record/recordings.ts';
import type { Edition, Way } from '../../scripts/record/transports.ts';
import { findProgramName } from './addresses.ts';
import { findStanding } from './standing.ts';

/** A snippet and the complete programs that were run to record it. */
export interface Programs {
  snippet: string;
  /** Its name in addresses: `v1/tools/call`. */
  name: string;
  edition: Edition;
  programs: Program[];
}

/** The complete program of one way: the snippet first, then `main.ts`, then what they import. */
export interface Program {
  way: Way;
  main: string;
  files: ProgramFile[];
}

export interface ProgramFile extends TextFile {
  /** Whether it is a file of the bundled server, the same in every program of the edition. */
  shared: boolean;
}

const bundledPath = /^(?:server|library\/.*)\.ts$/;

/** Returns the complete programs of every snippet that was recorded as it is. */
export function findPrograms(files: TextFile[]): Programs[] {
  const sources = new Map(files.map(({ path, text }) => [path, text]));
  return files.flatMap((file) => {
    const standing = findStanding(file, findRecording(file, sources));
    if (standing.kind !== 'verified') return [];
    return {
      snippet: file.path,
      name: findProgramName(file.path),
      edition: findEdition(file.path),
      programs: standing.ways.map((way) => makeWay(file, way, sources)),
    };
  });
}

/** Returns the files of the bundled server of an edition as they stand in every program. */
export function findServer(files: TextFile[], edition: Edition): TextFile[] {
  const home = `snippets/${edition}/`;
  return files
    .filter((file) => findStanding(file).kind === 'bundled')
    .filter(({ path }) => path.startsWith(home))
    .map(({ path, text }) => ({
      path: path.slice(home.length),
      text: removeMarkers(text),
    }))
    .toSorted(byPlace(''));
}

/** Returns the recording beside a snippet, if it has one that can be read. */
export function findRecording(
  { path }: TextFile,
  sources: Map<string, string>,
): Recording | undefined {
  const beside = findRecordingPath(path);
  const text = sources.get(beside);
  if (text === undefined) return undefined;
  const recording = parseRecording({ path: beside, text });
  return 'code' in recording ? undefined : recording;
}

function makeWay(
  snippet: TextFile,
  way: Way,
  sources: Map<string, string>,
): Program {
  const transport = way === 'program' ? 'memory' : way;
  const { main, files } = makeProgram(snippet, transport, sources);
  const home = `snippets/${findEdition(snippet.path)}`;
  const isShared = ({ path, text }: TextFile) =>
    bundledPath.test(path) &&
    removeMarkers(sources.get(`${home}/${path}`) ?? '') === text;
  const name = snippet.path.split('/').at(-1) ?? '';
  return {
    way,
    main,
    files: files
      .map((file) => ({ ...file, shared: isShared(file) }))
      .toSorted(byPlace(name)),
  };
}

function byPlace(snippet: string) {
  const order = [snippet, 'main.ts', 'server.ts'];
  const rank = (path: string) =>
    order.includes(path) ? order.indexOf(path) : order.length;
  return (a: TextFile, b: TextFile) =>
    rank(a.path) - rank(b.path) || a.path.localeCompare(b.path, 'en');
}
