import { nameParties, type Exchange } from './name-parties.ts';
import type { TraceEntry } from './recordings.ts';
import { sortKeys } from './sort-keys.ts';
import type { HttpRequest, HttpResponse, TapEvent } from './tap-events.ts';

type Message = NonNullable<TraceEntry['message']>;

/** A trace that grows with each event of a tap. */
export interface GrowingTrace {
  entries: TraceEntry[];
  /** The entries whose request got no response. */
  failed: Set<TraceEntry>;
  exchanges: Exchange[];
  add(event: TapEvent): void;
}

/** Returns the trace that the events of a tap amount to. */
export function readTrace(events: TapEvent[]): TraceEntry[] {
  const trace = makeTrace();
  for (const event of events) trace.add(event);
  return nameParties(trace.entries, trace.exchanges);
}

/** Returns an empty trace; in it, a POST stands with its message, and a response with its request. */
export function makeTrace(): GrowingTrace {
  const entries: TraceEntry[] = [];
  const failed = new Set<TraceEntry>();
  const exchanges: Exchange[] = [];
  const add = (event: TapEvent) => {
    if ('message' in event) entries.push(event);
    else if ('method' in event) {
      const entry = findCarried(event, entries);
      entry.http = describeRequest(event);
      exchanges.push({ request: event, entry });
    } else if ('exchange' in event) {
      const { exchange } = event;
      const found = exchanges.find(
        ({ request }) => request.exchange === exchange,
      );
      if (!found) return;
      if ('failed' in event) failed.add(found.entry);
      else addResponse(event, found, entries);
    }
  };
  return { entries, failed, exchanges, add };
}

/** A response that carries no JSON-RPC message says something at its own time. */
function addResponse(
  { status, headers: received, answer }: HttpResponse,
  exchange: Exchange,
  trace: TraceEntry[],
): void {
  const { http } = exchange.entry;
  if (http) Object.assign(http, { status, received });
  if (answer === undefined) return;
  const entry: TraceEntry = { from: 'server', answer: { headers: received } };
  exchange.answer = { entry, text: answer };
  trace.push(entry);
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
