import type { RequestListener } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import {
  Client,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client';
import type { ClientOptions } from '@modelcontextprotocol/client';
import { createMcpExpressApp } from '@modelcontextprotocol/express';
import { toNodeHandler } from '@modelcontextprotocol/node';
import { createMcpHandler, McpServer } from '@modelcontextprotocol/server';
import type { McpHttpHandler } from '@modelcontextprotocol/server';
import express from 'express';
import { listen } from '../library/listen.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

type Adapt = (handler: McpHttpHandler) => RequestListener;

const negotiate: ClientOptions = { versionNegotiation: { mode: 'auto' } };
//#region adapters
const unparsed: Adapt = (handler) => {
  const handle = toNodeHandler(handler);
  return express().all('/mcp', (request, response) =>
    handle(request, response),
  );
};
const parsed: Adapt = (handler) => {
  const handle = toNodeHandler(handler);
  return createMcpExpressApp().all('/mcp', (request, response) =>
    handle(request, response, request.body),
  );
};
//#endregion adapters

async function hangUp(
  adapt: Adapt,
  options: ClientOptions,
  isCollected: boolean,
) {
  const started = Promise.withResolvers<AbortSignal>();
  const released = Promise.withResolvers<void>();
  const handler = createMcpHandler(() => {
    const server = new McpServer({ name: 'library', version: '1.0.0' });
    server.registerTool('count-books', {}, async ({ mcpReq }) => {
      started.resolve(mcpReq.signal);
      await released.promise;
      return { content: [] };
    });
    return server;
  });
  const { http, origin, close } = await listen();
  http.on('request', adapt(handler));
  const hungUp = Promise.withResolvers<void>();
  http.on('request', (_request, response) => {
    response.once('close', () => {
      if (!response.writableFinished) hungUp.resolve();
    });
  });

  const client = new Client({ name: 'reader', version: '1.0.0' }, options);
  const url = new URL(`${origin}/mcp`);
  await client.connect(new StreamableHTTPClientTransport(url));
  const call = client.callTool({ name: 'count-books' }).catch(() => undefined);
  const signal = await started.promise;
  // What the event loop still holds is let go in its next turn.
  await setImmediate();
  if (isCollected) collectGarbage();

  await client.close();
  await hungUp.promise;
  await setImmediate();
  const isAborted = signal.aborted;
  released.resolve();
  await call;
  close();
  return isAborted ? 'yes' : 'no';
}

console.log(
  'The handler learns that the client hung up | at once | after garbage collection',
);
for (const [name, adapt, options] of [
  ['without a parsed body, 2025-11-25', unparsed, {}],
  ['without a parsed body, 2026-07-28', unparsed, negotiate],
  ['with a parsed body, 2025-11-25', parsed, {}],
  ['with a parsed body, 2026-07-28', parsed, negotiate],
] as const) {
  const first = await hangUp(adapt, options, false);
  const second = await hangUp(adapt, options, true);
  console.log([name, first, second].join(' | '));
}
