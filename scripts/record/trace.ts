import { isDeepStrictEqual } from 'node:util';
import type { TraceEntry } from './recordings.ts';

type Message = NonNullable<TraceEntry['message']>;

/** What the tap reports from inside the child: messages, HTTP requests and their responses, and what keeps it from exiting. */
export type TapEvent =
  | { from: 'client' | 'server'; message: Message }
  | HttpRequest
  | { exchange: number; status: number; headers: Record<string, string> }
  | { heldOpenBy: string[] };

interface HttpRequest {
  exchange: number;
  method: string;
  pathname: string;
  headers: Record<string, string>;
  body: string;
}

/** Returns the trace that the events of a tap amount to: a POST stands with its message, a response with its request. */
export function readTrace(events: TapEvent[]): TraceEntry[] {
  const trace: TraceEntry[] = [];
  const exchanges = new Map<number, TraceEntry>();
  for (const event of events) {
    if ('message' in event) trace.push(event);
    else if ('method' in event) {
      const entry = findCarried(event, trace);
      entry.http = describeRequest(event);
      exchanges.set(event.exchange, entry);
    } else if ('status' in event) {
      const { status, headers: received } = event;
      const http = exchanges.get(event.exchange)?.http;
      if (http) Object.assign(http, { status, received });
    }
  }
  return trace;
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
    (entry) => !entry.http && isDeepStrictEqual(entry.message, message),
  );
  if (carried && message) return carried;
  const entry: TraceEntry = { from: 'client', ...(message && { message }) };
  trace.push(entry);
  return entry;
}
