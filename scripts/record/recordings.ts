import { createHash } from 'node:crypto';
import type { JSONRPCMessage } from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import type { Diagnostic } from '../diagnostics.ts';
import type { TextFile } from '../files.ts';
import { ways } from './transports.ts';

const headers = z.record(z.string(), z.string());

const traceEntry = z.strictObject({
  from: z.enum(['client', 'server']),
  /** Absent where HTTP carries none: a GET or a DELETE. */
  message: z.custom<JSONRPCMessage>(isObject).optional(),
  /** Over HTTP: the request that carried the message, and its response if one came. */
  http: z
    .strictObject({
      method: z.string(),
      path: z.string(),
      sent: headers,
      status: z.number().optional(),
      received: headers.optional(),
    })
    .optional(),
});

const recording = z.strictObject({
  snippet: z.string(),
  hash: z.string(),
  sdk: z.string(),
  node: z.string(),
  stdout: z.string(),
  traces: z.partialRecord(z.enum(ways), z.array(traceEntry)),
});

/** A JSON-RPC message, who sent it, and over HTTP how. */
export type TraceEntry = z.infer<typeof traceEntry>;

/** What a snippet did when it ran, with changing values replaced by stable names; `hash` is of the snippet's text, `sdk` the version of its edition's packages, `node` the major version of Node. */
export type Recording = z.infer<typeof recording>;

const recordingName = /\.recording\.json$/;

/** Returns where the recording of a snippet is kept: beside it. */
export function findRecordingPath(snippet: string): string {
  return snippet.replace(/\.ts$/, '.recording.json');
}

/** Tells whether a file is a recording. */
export function isRecording({ path }: TextFile): boolean {
  return recordingName.test(path);
}

/** Returns the hash by which a recording names the text that it was made from. */
export function hashText(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('hex')}`;
}

/** Returns the recording in a file, or the fault that makes it unreadable. */
export function parseRecording(file: TextFile): Recording | Diagnostic {
  const parsed = z
    .string()
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue('it is not JSON');
        return z.NEVER;
      }
    })
    .pipe(recording)
    .safeParse(file.text);
  if (parsed.success) return parsed.data;
  const facts = parsed.error.issues.map(
    ({ path, message }) => `${path.join('.')} ${message}`,
  );
  return {
    code: 'invalid-recording',
    at: { file: file.path, line: 1, column: 1 },
    message: `Cannot read this recording: ${facts.join(', ').trim()}`,
    fix: `npm run snippets -- record ${file.path.replace(recordingName, '.ts')}`,
  };
}

/** Returns a recording as JSON with a message a line, so that a diff shows which message changed. */
export function formatRecording({ traces, ...facts }: Recording): string {
  const lists = Object.entries(traces).map(([transport, entries]) => {
    const rows = entries.map((entry) => `\n      ${JSON.stringify(entry)}`);
    return `\n    ${JSON.stringify(transport)}: [${rows.join(',')}\n    ]`;
  });
  const { snippet, hash, sdk, node, stdout } = facts;
  const lines = Object.entries({ snippet, hash, sdk, node, stdout }).map(
    ([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)},`,
  );
  return ['{', ...lines, `  "traces": {${lists.join(',')}\n  }`, '}\n'].join(
    '\n',
  );
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
