import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';

export function createServer() {
  const server = new McpServer(
    { name: 'library', version: '1.0.0' },
    { capabilities: { logging: {} } },
  );
  //#region handler
  server.registerTool('count-books', {}, async ({ mcpReq }) => {
    await mcpReq.log('info', 'counting');
    await new Promise((resolve) => setTimeout(resolve, 2000));
    const { aborted } = mcpReq.signal;
    await mcpReq.log('info', `counted 12 books, aborted: ${aborted}`);
    return { content: [{ type: 'text', text: '12 books' }] };
  });
  //#endregion handler
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  const controller = new AbortController();
  const counted = Promise.withResolvers<void>();
  client.setNotificationHandler('notifications/message', ({ params }) => {
    console.log('server:', params.data);
    if (params.data === 'counting') controller.abort('user pressed Stop');
    else counted.resolve();
  });
  await client.connect(transport);

  const call = { name: 'count-books' };

  try {
    await client.callTool(call, { signal: controller.signal });
  } catch (error) {
    console.log('client:', String(error));
  }

  await counted.promise;
  await client.ping();
  await client.close();
}
