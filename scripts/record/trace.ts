import type { TraceEntry } from './recordings.ts';
import { sortKeys } from './sort-keys.ts';

type Message = NonNullable<TraceEntry['message']>;

/** What the tap reports from inside the child: messages, HTTP requests and their responses, that its program has come to its end, what keeps it from exiting, and what it waits for. */
export type TapEvent =
  | { from: 'client' | 'server'; message: Message }
  | HttpRequest
  | { exchange: number; status: number; headers: Record<string, string> }
  | { exchange: number; failed: true }
  | { ended: true }
  | { heldOpenBy: string[] }
  | { waitsFor: string[] };

interface HttpRequest {
  exchange: number;
  method: string;
  pathname: string;
  headers: Record<string, string>;
  body: string;
}

/** A trace that grows with each event of a tap. */
export interface GrowingTrace {
  entries: TraceEntry[];
  /** The entries whose request got no response. */
  failed: Set<TraceEntry>;
  add(event: TapEvent): void;
}

/** Returns the trace that the events of a tap amount to. */
export function readTrace(events: TapEvent[]): TraceEntry[] {
  const trace = makeTrace();
  for (const event of events) trace.add(event);
  return trace.entries;
}

/** Returns an empty trace; in it, a POST stands with its message, and a response with its request. */
export function makeTrace(): GrowingTrace {
  const entries: TraceEntry[] = [];
  const failed = new Set<TraceEntry>();
  const exchanges = new Map<number, TraceEntry>();
  const add = (event: TapEvent) => {
    if ('message' in event) entries.push(event);
    else if ('method' in event) {
      const entry = findCarried(event, entries);
      entry.http = describeRequest(event);
      exchanges.set(event.exchange, entry);
    } else if ('exchange' in event) {
      const entry = exchanges.get(event.exchange);
      if (!entry?.http) return;
      if ('failed' in event) failed.add(entry);
      else {
        const { status, headers: received } = event;
        Object.assign(entry.http, { status, received });
      }
    }
  };
  return { entries, failed, add };
}

/** Over HTTP the server's messages come on several streams, which have no common order: of neighbours, notifications stand before answers. */
export function orderStreams(trace: TraceEntry[]): TraceEntry[] {
  const ordered: TraceEntry[] = [];
  let answers: TraceEntry[] = [];
  for (const entry of trace) {
    const fromServer = entry.from === 'server' && entry.message;
    if (fromServer && !('method' in fromServer)) answers.push(entry);
    else if (fromServer) ordered.push(entry);
    else {
      ordered.push(...answers, entry);
      answers = [];
    }
  }
  return [...ordered, ...answers];
}

function describeRequest({ method, pathname, headers }: HttpRequest) {
  return { method, path: pathname, sent: headers };
}

/** The tap saw a message before the POST that carries it, unless a program spoke to its transport itself. */
function findCarried({ body }: HttpRequest, trace: TraceEntry[]): TraceEntry {
  const message = body ? (JSON.parse(body) as Message) : undefined;
  const carried = trace.find(
    (entry) => !entry.http && isSame(entry.message, message),
  );
  if (carried && message) return carried;
  const entry: TraceEntry = { from: 'client', ...(message && { message }) };
  trace.push(entry);
  return entry;
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(sortKeys(one)) === JSON.stringify(sortKeys(other));
}
