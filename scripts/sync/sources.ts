import type { Diagnostic } from '../diagnostics.ts';
import type { TextFile } from '../files.ts';
import {
  findRecordingPath,
  hashText,
  isRecording,
  parseRecording,
  type Recording,
} from '../record/recordings.ts';
import type { Sources } from './bodies.ts';
import { findRegions } from './regions.ts';

/** Returns what pages are made from, and the faults that the files below `snippets/` have by themselves. */
export function findSources(files: TextFile[]): {
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
      diagnostics.push(...findMismatch(file, recording, sources));
    }
  }
  return { sources, diagnostics };
}

function findMismatch(
  { path }: TextFile,
  { snippet, hash }: Recording,
  { files }: Sources,
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
  if (hashText(text) === hash) return [];
  return [
    {
      code: 'stale-recording',
      at: { file: path, line: 3, column: 3 },
      message: `Cannot keep this recording: ${snippet} has changed since it was made`,
      fix: `npm run snippets -- record ${snippet} && npm run snippets -- sync`,
    },
  ];
}
