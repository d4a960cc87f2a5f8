import type { Diagnostic } from '../diagnostics.ts';
import type { TextFile } from '../files.ts';
import { findEdition } from '../record/program.ts';
import { findRecordingPath, type Recording } from '../record/recordings.ts';
import type { Edition } from '../record/transports.ts';

/** Returns why a recording does not belong to the snippet beside it as its hash `now` says, or to the SDK that is `locked`. */
export function findMismatch(
  { path }: TextFile,
  { snippet, hash, sdk }: Recording,
  now: string | undefined,
  locked?: Record<Edition, string>,
): Diagnostic[] {
  if (now === undefined || findRecordingPath(snippet) !== path)
    return [unused(path, snippet)];
  const wanted = locked?.[findEdition(snippet)] ?? sdk;
  if (now !== hash)
    return [
      stale(path, 3, snippet, `${snippet} has changed since it was made`),
    ];
  if (wanted === sdk) return [];
  const fact = `it was made with version ${sdk} of the SDK, and package-lock.json has ${wanted}`;
  return [stale(path, 4, snippet, fact)];
}

function unused(file: string, snippet: string): Diagnostic {
  return {
    code: 'unused-recording',
    at: { file, line: 2, column: 3 },
    message: `Cannot find the snippet of this recording: ${snippet} is not beside it`,
    fix: `git rm ${file}`,
  };
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
