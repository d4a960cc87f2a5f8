import type { TextFile } from '../../scripts/files.ts';
import type { Way } from '../../scripts/record/recordings.ts';
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
  program: 'As it is',
};

/** Returns what is shown of the programs of a snippet, with addresses below `base`. */
export function makeView(
  snippet: Programs,
  versions: Record<string, string>,
  base: string,
): View {
  const { name, edition, programs } = snippet;
  const ids = findIds(programs);
  const page = findAddress(`${edition}/`, base);
  const link = ({ path, text, shared }: ProgramFile): Link => ({
    name: path,
    href: `${shared ? page : ''}#${ids.get(text) ?? path}`,
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
      own: program.files.filter(({ shared }) => !shared).map(link),
      shared: program.files.filter(({ shared }) => shared).map(link),
    })),
    files: findOwnFiles(snippet, ids, base),
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

/** Names each own text by its path, and by its way too where the ways differ. */
function findIds(programs: Program[]): Map<string, string> {
  const all = programs.flatMap(({ way, files }) =>
    files
      .filter(({ shared }) => !shared)
      .map(({ path, text }) => ({ way, path, text })),
  );
  const ids = new Map<string, string>();
  for (const { way, path, text } of all) {
    const same = all.every(
      (other) => other.path !== path || other.text === text,
    );
    if (!ids.has(text)) ids.set(text, same ? path : `${way}/${path}`);
  }
  return ids;
}

function findOwnFiles(
  { name, programs }: Programs,
  ids: Map<string, string>,
  base: string,
): ViewFile[] {
  const found = new Map<string, ViewFile>();
  for (const program of programs)
    for (const file of program.files) {
      const { path, text, shared } = file;
      const id = ids.get(text) ?? path;
      if (shared || found.has(id)) continue;
      const raw = findAddress(findFilePath(name, program, file), base);
      const label = id === path ? {} : { label: labels[program.way] };
      found.set(id, { id, path, text, raw, ...label });
    }
  return [...found.values()];
}
