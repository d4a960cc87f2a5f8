import type { JSONRPCMessage } from '@modelcontextprotocol/sdk/types.js';
import type { TraceEntry } from '../../../scripts/record/recordings.ts';
import type { Told } from '../worker/told.ts';

type Fields = Record<string, unknown>;
type Http = NonNullable<TraceEntry['http']>;

const deepest = 60;

/** Returns what a worker tells in a text that it posted, or undefined where that is not what a runtime tells: any code can post anything. */
export function readTold(text: string): Told | undefined {
  const told = parse(text);
  if (!isFields(told) || !isShallow(told, deepest)) return undefined;
  const { type } = told;
  if (type === 'stopping') return { type };
  if (type === 'output') return readOutput(told);
  if (type === 'fault') return readFault(told);
  if (type === 'message') {
    const entry = readEntry(told['entry']);
    return entry && { type, entry };
  }
  const { outcome } = told;
  if (type !== 'ended') return undefined;
  return outcome === 'finished' || outcome === 'failed'
    ? { type, outcome }
    : undefined;
}

function readOutput({ text }: Fields): Told | undefined {
  return typeof text === 'string' ? { type: 'output', text } : undefined;
}

function readFault({ text, line, column }: Fields): Told | undefined {
  if (typeof text !== 'string') return undefined;
  if (!isPlace(line) || !isPlace(column)) return { type: 'fault', text };
  return { type: 'fault', text, line, column };
}

function readEntry(entry: unknown): TraceEntry | undefined {
  if (!isFields(entry)) return undefined;
  const { from, message } = entry;
  if (from !== 'client' && from !== 'server') return undefined;
  if (message !== undefined && !isMessage(message)) return undefined;
  const http = readHttp(entry['http']);
  return { from, ...(message && { message }), ...(http && { http }) };
}

function readHttp(http: unknown): Http | undefined {
  if (!isFields(http)) return undefined;
  const { method, path, sent, status, received } = http;
  if (typeof method !== 'string' || typeof path !== 'string') return undefined;
  if (!isHeaders(sent)) return undefined;
  return {
    ...{ method, path, sent },
    ...(typeof status === 'number' && { status }),
    ...(isHeaders(received) && { received }),
  };
}

function isMessage(message: unknown): message is JSONRPCMessage {
  if (!isFields(message) || message['jsonrpc'] !== '2.0') return false;
  const { id, method, params, error, result } = message;
  const isId = typeof id === 'string' || typeof id === 'number';
  if (method !== undefined)
    return (
      typeof method === 'string' &&
      (id === undefined || isId) &&
      (params === undefined || isFields(params))
    );
  if (isFields(error))
    return (
      typeof error['code'] === 'number' && typeof error['message'] === 'string'
    );
  return isId && isFields(result);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isHeaders(value: unknown): value is Record<string, string> {
  return (
    isFields(value) &&
    Object.values(value).every((header) => typeof header === 'string')
  );
}

function isPlace(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) > 0;
}

/** What shows a message goes down into it: one that is too deep would take the page with it. */
function isShallow(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return (
    levels > 0 &&
    Object.values(value).every((inner) => isShallow(inner, levels - 1))
  );
}
