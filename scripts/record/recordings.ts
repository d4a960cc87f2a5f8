import { hash } from 'node:crypto';
import type { JSONRPCMessage } from '@modelcontextprotocol/sdk/types.js';
import type { Diagnostic } from '../diagnostics.ts';
import type { TextFile } from '../files.ts';
import { parseJson } from './json.ts';
import { parties, type Party } from './parties.ts';
import { listOf, mapOf, objectOf, oneOf, typed } from './shapes.ts';
import { ways, type Way } from './transports.ts';

/** A JSON-RPC message, who sent it, and over HTTP how. */
export interface TraceEntry {
  from: Party;
  /** Of an HTTP request without a JSON-RPC message, and of its response, where a program talks to an authorization server. */
  to?: Party;
  /** Absent where HTTP carries none: a GET or a DELETE. */
  message?: JSONRPCMessage;
  /** Over HTTP: the request that carried the message, and its response if one came. */
  http?: {
    method: string;
    path: string;
    sent: Record<string, string>;
    status?: number;
    received?: Record<string, string>;
    /** The fields of its query, or of its form, or its JSON. */
    content?: unknown;
  };
  /** What a response without a JSON-RPC message says. */
  answer?: { headers: Record<string, string>; content?: unknown };
}

/** What a snippet did when it ran, with changing values replaced by stable names; `hash` is of the snippet's text, `sdk` the version of its edition's packages, `node` the major version of Node. */
export interface Recording {
  snippet: string;
  hash: string;
  sdk: string;
  node: string;
  stdout: string;
  traces: Partial<Record<Way, TraceEntry[]>>;
}

const text = typed('string');
const headers = mapOf(text);
const http = objectOf(
  { method: text, path: text, sent: headers },
  { status: typed('number'), received: headers, content: () => [] },
);
const party = oneOf(parties);
const answer = objectOf({ headers }, { content: () => [] });
const traceEntry = objectOf(
  { from: party },
  { to: party, message: typed('object'), http, answer },
);
const facts = {
  snippet: text,
  hash: text,
  sdk: text,
  node: text,
  stdout: text,
};
const traces = mapOf(listOf(traceEntry), oneOf(ways));
const recording = objectOf({ ...facts, traces });

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
  return `sha256-${hash('sha256', text)}`;
}

/** Returns the recording in a file, or the fault that makes it unreadable. */
export function parseRecording(file: TextFile): Recording | Diagnostic {
  const parsed = parseJson(file.text);
  if (!('value' in parsed)) return unreadable(file, 'it is not JSON', parsed);
  const { value } = parsed;
  if (hasShape(value)) return value;
  const facts = recording(value).map(
    ({ path, fact }) => `${path.join('.')} ${fact}`,
  );
  return unreadable(file, facts.join(', ').trim());
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

function hasShape(value: unknown): value is Recording {
  return recording(value).length === 0;
}

function unreadable(
  { path }: TextFile,
  fact: string,
  { line, column } = { line: 1, column: 1 },
): Diagnostic {
  return {
    code: 'invalid-recording',
    at: { file: path, line, column },
    message: `Cannot read this recording: ${fact}`,
    fix: `npm run snippets -- record ${path.replace(recordingName, '.ts')}`,
  };
}
