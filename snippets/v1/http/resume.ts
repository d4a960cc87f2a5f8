import { randomUUID } from 'node:crypto';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import type { StreamableHTTPServerTransportOptions } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import { createEventStore } from '../library/event-store.ts';
import { listen } from '../library/listen.ts';

function createServer(cut: Promise<void>) {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region tool
  server.registerTool('reindex', {}, async ({ _meta, sendNotification }) => {
    const progressToken = _meta?.progressToken ?? '';
    const report = (progress: number) =>
      sendNotification({
        method: 'notifications/progress',
        params: { progressToken, progress, total: 2 },
      });
    await report(1);
    await cut;
    await report(2);
    return { content: [{ type: 'text', text: 'Reindexed 2 books' }] };
  });
  //#endregion tool
  return server;
}

async function callAndCut(options: StreamableHTTPServerTransportOptions) {
  const cut = Promise.withResolvers<void>();
  const serverTransport = new StreamableHTTPServerTransport(options);
  await createServer(cut.promise).connect(serverTransport);
  const { http, origin, close } = await listen();
  http.on('request', (request, response) => {
    void serverTransport.handleRequest(request, response);
  });

  const client = new Client({ name: 'docs', version: '1.0.0' });
  const url = new URL(`${origin}/mcp`);
  await client.connect(new StreamableHTTPClientTransport(url));
  //#region call
  const onprogress = ({ progress }: { progress: number }) => {
    console.log(`${progress} of 2 books`);
    if (progress > 1) return;
    http.closeAllConnections();
    console.log('the connection is cut');
    cut.resolve();
  };
  await client
    .callTool({ name: 'reindex' }, undefined, { onprogress, timeout: 5000 })
    .then(({ content }) => console.log(content))
    .catch((error: unknown) => console.log(String(error)));
  //#endregion call
  await client.close();
  await serverTransport.close();
  close();
}

const sessionIdGenerator = randomUUID;
//#region servers
await callAndCut({ sessionIdGenerator });
await callAndCut({
  sessionIdGenerator,
  eventStore: createEventStore(),
  retryInterval: 100,
});
//#endregion servers
