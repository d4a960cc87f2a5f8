// Runs beside the program that it hears: in the child, before it (tap-v1.ts, tap-v2.ts), and in the worker of a page.
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import type { JSONRPCMessage } from '@modelcontextprotocol/sdk/types.js';
import { sortKeys } from './sort-keys.ts';
import type { TapEvent } from './trace.ts';

type Side = 'client' | 'server';

/** A prototype of clients or servers; both editions have this much in common. */
interface Connectable {
  connect(transport: Transport, ...rest: unknown[]): Promise<void>;
}

/** What listening to a transport takes. */
type Startable = Pick<Transport, 'start' | 'send' | 'close' | 'onmessage'>;

const peers = { client: 'server', server: 'client' } as const;
const shownHeaders = [
  ...['accept', 'content-type', 'last-event-id'],
  ...['mcp-protocol-version', 'mcp-session-id', 'www-authenticate'],
];
const heard = new WeakSet<object>();
/** Messages that an end in this process sent and none in it has received yet. */
const underWay = new Map<string, number>();
/** What a server answers at once: a POST of a notification or an answer by 202, and a GET by the head of its stream. */
const unanswered = new Set<Promise<unknown>>();
let report: (event: TapEvent) => void = () => {};

/** Says who hears the events of the tap. */
export function reportTo(hear: (event: TapEvent) => void): void {
  report = hear;
}

/** Leaves out the messages of a transport, as those of a server that only plays another process. */
export function ignoreTransport(transport: object): void {
  heard.add(transport);
}

/** Reports every message of the connections that instances of a prototype make from now on. */
export function tapConnections(
  prototype: Connectable,
  findSide: (end: object) => Side,
): void {
  const connect = Reflect.get(prototype, 'connect');
  prototype.connect = function (transport, ...rest) {
    listen(transport, findSide(this));
    return connect.call(this, transport, ...rest);
  };
}

/** Reports also the messages of a client's transport that a program starts by itself; loads only the kind that it runs `over`. */
export async function tapTransport(
  over: string,
  load: Record<string, () => Promise<{ prototype: Startable }>>,
): Promise<void> {
  const kind = await load[over]?.();
  if (!kind) return;
  const start = Reflect.get(kind.prototype, 'start');
  kind.prototype.start = function () {
    listen(this, 'client');
    return start.call(this);
  };
}

/** Reports every HTTP exchange that `fetch` makes from now on. */
export function tapFetch(): void {
  const { fetch } = globalThis;
  let count = 0;
  globalThis.fetch = async (input, init) => {
    const exchange = (count += 1);
    const { method, headers, url } = new Request(input, init);
    const body = typeof init?.body === 'string' ? init.body : '';
    const { pathname } = new URL(url);
    report({ exchange, method, pathname, headers: pick(headers), body });
    const answered = fetch(input, init).then((response) => {
      const { status } = response;
      report({ exchange, status, headers: pick(response.headers) });
      return response;
    });
    const failed = () => report({ exchange, failed: true });
    const settled = answered.catch(failed);
    // A server of this process closes before it answers a DELETE.
    if (method !== 'DELETE' && !isRequest(body)) unanswered.add(settled);
    return answered;
  };
}

function listen(transport: Startable, self: Side): void {
  if (heard.has(transport)) return;
  heard.add(transport);
  const { onmessage } = transport;
  const send = transport.send.bind(transport);
  const close = transport.close.bind(transport);
  transport.send = (message, options) => {
    reportSent(self, message);
    return send(message, options);
  };
  // Closing must not be quicker than what is answered at once.
  transport.close = async () => {
    await Promise.all(unanswered);
    await close();
  };
  // connect() keeps the handler that it finds on the transport, and calls it first.
  transport.onmessage = (message, extra) => {
    reportReceived(peers[self], message);
    onmessage?.(message, extra);
  };
}

/** Tells whether a POST waits for work of the server; what has no body is a GET. */
function isRequest(body: string): boolean {
  if (!body) return false;
  const message = JSON.parse(body) as object;
  return 'method' in message && 'id' in message;
}

function reportSent(from: Side, message: JSONRPCMessage): void {
  const key = JSON.stringify(sortKeys([from, message]));
  underWay.set(key, (underWay.get(key) ?? 0) + 1);
  report({ from, message });
}

/** Where both ends are in this process, a message counts once: when it is sent. */
function reportReceived(from: Side, message: JSONRPCMessage): void {
  const key = JSON.stringify(sortKeys([from, message]));
  const count = underWay.get(key) ?? 0;
  if (count > 0) underWay.set(key, count - 1);
  else report({ from, message });
}

function pick(headers: Headers): Record<string, string> {
  const shown = [...headers].filter(([name]) => shownHeaders.includes(name));
  return Object.fromEntries(shown);
}
