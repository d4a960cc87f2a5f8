import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSnippetPath, type TextFile } from '../../scripts/files.ts';
import { findTypecheckOnly } from '../../scripts/record/declaration.ts';
import {
  findRecordingPath,
  hashText,
  parseRecording,
  type Recording,
} from '../../scripts/record/recordings.ts';
import { ways, type Way } from '../../scripts/record/transports.ts';

/** What is known about the code of a fence. */
export type Standing =
  | { kind: 'verified'; sdk: string; node: string; ways: Way[] }
  | { kind: 'bundled' }
  | { kind: 'typecheck-only'; reason: string }
  | { kind: 'unrecorded' }
  | { kind: 'shown' };

const bundledPath = /^snippets\/v\d\/(?:server|library\/.+)\.ts$/;

/** Returns what is known about a file below `snippets/`; `verified` only if its recording is of its very text. */
export function findStanding(
  { path, text }: TextFile,
  recording?: Recording,
): Standing {
  if (bundledPath.test(path)) return { kind: 'bundled' };
  if (!isSnippetPath(path)) return { kind: 'shown' };
  const reason = findTypecheckOnly(text);
  if (reason) return { kind: 'typecheck-only', reason };
  if (recording?.hash !== hashText(text)) return { kind: 'unrecorded' };
  const { sdk, node } = recording;
  return { kind: 'verified', sdk, node, ways: findRecordedWays(recording) };
}

/** Returns the ways in which a recording was made, in the order in which pages name them. */
export function findRecordedWays({ traces }: Recording): Way[] {
  return ways.filter((way) => traces[way]);
}

/** Returns the recording beside a snippet, if there is one that can be read. */
export function readRecording(
  snippet: string,
  root: string,
): Recording | undefined {
  const path = findRecordingPath(snippet);
  if (!existsSync(join(root, path))) return undefined;
  const text = readFileSync(join(root, path), 'utf8');
  const recording = parseRecording({ path, text });
  return 'code' in recording ? undefined : recording;
}
