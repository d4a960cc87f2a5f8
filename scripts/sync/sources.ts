import type { Diagnostic } from '../diagnostics.ts';
import type { TextFile } from '../files.ts';
import {
  hashText,
  isRecording,
  parseRecording,
  type Recording,
} from '../record/recordings.ts';
import type { Edition } from '../record/transports.ts';
import { findMismatch } from './mismatch.ts';
import { findRegions, type Region } from './regions.ts';
import { listMethods } from './traces.ts';

/** A file below `snippets/`, its regions, and the faults that keep pages from showing it. */
export interface Source {
  text: string;
  /** By which a recording names the text that it was made from. */
  hash: string;
  regions: Region[];
  faults: Diagnostic[];
}

/** What pages are made from: each file below `snippets/`, and each recording by its snippet. */
export interface Sources {
  files: Map<string, Source>;
  recordings: Map<string, Recording>;
  /** Every method that some recording knows. */
  methods: Set<string>;
}

/** Returns what pages are made from, and the faults that the files below `snippets/` have by themselves; recordings are held against the versions that are `locked`, if any. */
export function findSources(
  files: TextFile[],
  locked?: Record<Edition, string>,
): {
  sources: Sources;
  diagnostics: Diagnostic[];
} {
  const read = files
    .filter((file) => !isRecording(file))
    .map((file) => [file.path, readSource(file)] as const);
  const sources: Sources = {
    files: new Map(read),
    recordings: new Map(),
    methods: new Set(),
  };
  const diagnostics = read.flatMap(([, { faults }]) => faults);
  for (const file of files.filter(isRecording)) {
    const recording = file.fault ?? parseRecording(file);
    if ('code' in recording) diagnostics.push(recording);
    else {
      sources.recordings.set(recording.snippet, recording);
      for (const method of listMethods(recording)) sources.methods.add(method);
      const hash = sources.files.get(recording.snippet)?.hash;
      diagnostics.push(...findMismatch(file, recording, hash, locked));
    }
  }
  return { sources, diagnostics };
}

function readSource({ path, text, fault }: TextFile): Source {
  const source = { text, hash: hashText(text), regions: [], faults: [] };
  if (fault) return { ...source, faults: [fault] };
  if (!path.endsWith('.ts')) return source;
  const { regions, diagnostics } = findRegions(text, path);
  return { ...source, regions, faults: diagnostics };
}
