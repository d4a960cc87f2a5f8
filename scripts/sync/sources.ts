import type { Diagnostic } from '../diagnostics.ts';
import type { TextFile } from '../files.ts';
import { findEdition } from '../record/program.ts';
import {
  findRecordingPath,
  hashText,
  isRecording,
  parseRecording,
  type Edition,
  type Recording,
} from '../record/recordings.ts';
import type { Sources } from './bodies.ts';
import { findRegions } from './regions.ts';

/** Returns what pages are made from, and the faults that the files below `snippets/` have by themselves; recordings are held against the versions that are `locked`, if any. */
export function findSources(
  files: TextFile[],
  locked?: Record<Edition, string>,
): {
  sources: Sources;
  diagnostics: Diagnostic[];
} {
  const code = files.filter((file) => !isRecording(file));
  const sources: Sources = {
    files: new Map(code.map(({ path, text }) => [path, text])),
    recordings: new Map(),
  };
  const diagnostics = code
    .filter(({ path }) => path.endsWith('.ts'))
    .flatMap(({ path, text }) => findRegions(text, path).diagnostics);
  for (const file of files.filter(isRecording)) {
    const recording = parseRecording(file);
    if ('code' in recording) diagnostics.push(recording);
    else {
      sources.recordings.set(recording.snippet, recording);
      diagnostics.push(...findMismatch(file, recording, sources, locked));
    }
  }
  return { sources, diagnostics };
}

function findMismatch(
  { path }: TextFile,
  { snippet, hash, sdk }: Recording,
  { files }: Sources,
  locked?: Record<Edition, string>,
): Diagnostic[] {
  const text = files.get(snippet);
  if (text === undefined || findRecordingPath(snippet) !== path)
    return [
      {
        code: 'unused-recording',
        at: { file: path, line: 2, column: 3 },
        message: `Cannot find the snippet of this recording: ${snippet} is not beside it`,
        fix: `git rm ${path}`,
      },
    ];
  const wanted = locked?.[findEdition(snippet)] ?? sdk;
  if (hashText(text) !== hash)
    return [
      stale(path, 3, snippet, `${snippet} has changed since it was made`),
    ];
  if (wanted === sdk) return [];
  const fact = `it was made with version ${sdk} of the SDK, and package-lock.json has ${wanted}`;
  return [stale(path, 4, snippet, fact)];
}

function stale(
  file: string,
  line: number,
  snippet: string,
  fact: string,
): Diagnostic {
  return {
    code: 'stale-recording',
    at: { file, line, column: 3 },
    message: `Cannot keep this recording: ${fact}`,
    fix: `npm run snippets -- record ${snippet} && npm run snippets -- sync`,
  };
}
