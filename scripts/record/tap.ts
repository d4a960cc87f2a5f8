// Preloaded into the child that runs a complete program (`node --import`).
import { writeSync } from 'node:fs';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { Protocol } from '@modelcontextprotocol/sdk/shared/protocol.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import type { JSONRPCMessage } from '@modelcontextprotocol/sdk/types.js';
import type { TraceEntry } from './recordings.ts';

/** The file descriptor on which the child reports its messages, an entry a line. */
const sideChannel = 3;
const seen = new WeakSet<JSONRPCMessage>();
// eslint-disable-next-line @typescript-eslint/unbound-method -- it is called on its own instance
const { connect } = Protocol.prototype;

Protocol.prototype.connect = function (transport) {
  const client = this instanceof Client;
  listen(transport, client ? 'client' : 'server', client ? 'server' : 'client');
  return connect.call(this, transport);
};

function listen(
  transport: Transport,
  self: TraceEntry['from'],
  peer: TraceEntry['from'],
): void {
  const { onmessage } = transport;
  const send = transport.send.bind(transport);
  transport.send = (message, options) => {
    report(self, message);
    return send(message, options);
  };
  // Protocol calls the handler that it finds on the transport before its own.
  transport.onmessage = (message, extra) => {
    report(peer, message);
    onmessage?.(message, extra);
  };
}

/** In memory both ends pass the same object, which counts once, when it is sent. */
function report(from: TraceEntry['from'], message: JSONRPCMessage): void {
  if (seen.has(message)) return;
  seen.add(message);
  writeSync(sideChannel, `${JSON.stringify({ from, message })}\n`);
}
