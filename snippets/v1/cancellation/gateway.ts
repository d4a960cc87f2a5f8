import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import {
  CallToolResultSchema,
  LoggingMessageNotificationSchema,
} from '@modelcontextprotocol/sdk/types.js';

export async function run(transport: Transport) {
  const upstream = new Client({ name: 'gateway', version: '1.0.0' });
  const stopped = Promise.withResolvers<void>();
  const running = Promise.withResolvers<void>();
  upstream.setNotificationHandler(
    LoggingMessageNotificationSchema,
    ({ params }) => {
      console.log('upstream:', params.data);
      stopped.resolve();
    },
  );
  await upstream.connect(transport);

  const gateway = new McpServer({ name: 'gateway', version: '1.0.0' });
  //#region tool
  gateway.registerTool('reindex', {}, async ({ signal }) => {
    const call = { name: 'reindex-catalogue' };
    const result = await upstream.callTool(call, undefined, {
      signal,
      onprogress: () => running.resolve(),
    });
    return CallToolResultSchema.parse(result);
  });
  //#endregion tool
  const [near, far] = InMemoryTransport.createLinkedPair();
  await gateway.connect(far);
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(near);

  const controller = new AbortController();
  const { signal } = controller;
  const call = client
    .callTool({ name: 'reindex' }, undefined, { signal })
    .catch((error: unknown) => console.log('client:', String(error)));
  await running.promise;
  controller.abort('user pressed Stop');
  await call;
  await stopped.promise;
  await client.close();
  await upstream.close();
}
