// Runs beside the program that it hears: in the child, before it (tap-v1.ts, tap-v2.ts), and in the worker of a page.
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import type { JSONRPCMessage } from '@modelcontextprotocol/sdk/types.js';
import { sortKeys } from './sort-keys.ts';
import { awaitAnswers } from './tap-fetch.ts';
import type { TapEvent } from './tap-events.ts';

type Side = 'client' | 'server';

/** A prototype of clients or servers; both editions have this much in common. */
interface Connectable {
  connect(transport: Transport, ...rest: unknown[]): Promise<void>;
}

/** What listening to a transport takes. */
type Startable = Pick<Transport, 'start' | 'send' | 'close' | 'onmessage'>;

const peers = { client: 'server', server: 'client' } as const;
const heard = new WeakSet<object>();
/** Messages that an end in this process sent and none in it has received yet. */
const underWay = new Map<string, number>();
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
    const answers = awaitAnswers();
    // Without anything to wait for, it closes as soon as it does without the tap.
    if (answers) await answers;
    await close();
  };
  // connect() keeps the handler that it finds on the transport, and calls it first.
  transport.onmessage = (message, extra) => {
    reportReceived(peers[self], message);
    onmessage?.(message, extra);
  };
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
