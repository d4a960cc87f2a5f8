import type { TextFile } from '../../scripts/files.ts';
import type { Way } from '../../scripts/record/transports.ts';
import { findAddress } from './addresses.ts';
import type { Program, ProgramFile, Programs } from './programs.ts';
import { findFilePath, findFolder, findZipPath } from './served.ts';
import { findSteps, type Step } from './steps.ts';

/** What the page of a snippet's complete programs shows. */
export interface View {
  ways: ViewWay[];
  /** The files that are the snippet's own, each text once. */
  files: ViewFile[];
}

export interface ViewWay {
  way: Way;
  label: string;
  steps: Step[];
  zip: { href: string; name: string };
  own: Link[];
  shared: Link[];
}

export interface ViewFile {
  id: string;
  path: string;
  /** Of a file that differs from way to way: which way. */
  label?: string;
  text: string;
  raw: string;
}

/** A name that leads to where a file is shown. */
export interface Link {
  name: string;
  href: string;
}

const labels: Record<Way, string> = {
  memory: 'In memory',
  stdio: 'stdio',
  http: 'HTTP',
  program: 'Program',
};

/** Returns what is shown of the programs of a snippet, with addresses below `base`. */
export function makeView(
  snippet: Programs,
  versions: Record<string, string>,
  base: string,
): View {
  const { name, edition, programs } = snippet;
  const page = findAddress(`${edition}/`, base);
  const link = (way: Way) => (file: ProgramFile) => ({
    name: file.path,
    href: file.shared
      ? `${page}#${file.path}`
      : `#${findId(way, file, programs)}`,
  });
  return {
    ways: programs.map((program) => ({
      way: program.way,
      label: labels[program.way],
      steps: findSteps(program, edition, versions),
      zip: {
        href: findAddress(findZipPath(name, program), base),
        name: `${findFolder(name, program)}.zip`,
      },
      own: program.files.filter(({ shared }) => !shared).map(link(program.way)),
      shared: program.files
        .filter(({ shared }) => shared)
        .map(link(program.way)),
    })),
    files: findOwnFiles(snippet, base),
  };
}

/** Returns the files of a bundled server as a page shows them. */
export function makeServerView(
  files: TextFile[],
  edition: string,
  base: string,
): ViewFile[] {
  return files.map(({ path, text }) => ({
    id: path,
    path,
    text,
    raw: findAddress(`${edition}/${path}`, base),
  }));
}

/** Names a file by its path, and by its way too where the ways differ in it. */
function findId(way: Way, file: ProgramFile, programs: Program[]): string {
  const isOther = ({ path, text }: ProgramFile) =>
    path === file.path && text !== file.text;
  const differs = programs.some(({ files }) => files.some(isOther));
  return differs ? `${way}/${file.path}` : file.path;
}

function findOwnFiles({ name, programs }: Programs, base: string): ViewFile[] {
  const found = new Map<string, ViewFile>();
  for (const program of programs)
    for (const file of program.files) {
      const { path, text, shared } = file;
      const id = findId(program.way, file, programs);
      if (shared || found.has(id)) continue;
      const raw = findAddress(findFilePath(name, program, file), base);
      const label = id === path ? {} : { label: labels[program.way] };
      found.set(id, { id, path, text, raw, ...label });
    }
  return [...found.values()];
}
