import { once } from 'node:events';
import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';

export const transports = ['stdio'];

export function createServer() {
  const server = new McpServer(
    { name: 'library', version: '1.0.0' },
    { capabilities: { logging: {} } },
  );
  //#region handler
  server.registerTool('count-books', {}, async ({ mcpReq }) => {
    const aborted = once(mcpReq.signal, 'abort');
    await mcpReq.log('info', 'counting');
    await aborted;

    await mcpReq.log('info', 'after the abort');
    await mcpReq.send({ method: 'ping' });
    await mcpReq.log('info', 'after a ping');
    return { content: [{ type: 'text', text: '12 books' }] };
  });
  //#endregion handler
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  //#region call
  const controller = new AbortController();
  const done = Promise.withResolvers<void>();
  client.setNotificationHandler('notifications/message', ({ params }) => {
    console.log('server:', params.data);
    if (params.data === 'counting') controller.abort('user pressed Stop');
    if (params.data === 'after a ping') done.resolve();
  });
  await client.connect(transport);

  const { signal } = controller;
  await client
    .callTool({ name: 'count-books' }, { signal })
    .catch((error: unknown) => console.log('client:', String(error)));
  await done.promise;
  //#endregion call

  await client.close();
}
