import { Client, InMemoryTransport } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';

export async function run(transport: Transport) {
  const upstream = new Client({ name: 'gateway', version: '1.0.0' });
  const stopped = Promise.withResolvers<unknown>();
  const running = Promise.withResolvers<void>();
  upstream.setNotificationHandler('notifications/message', ({ params }) => {
    stopped.resolve(params.data);
  });
  await upstream.connect(transport);

  const gateway = new McpServer({ name: 'gateway', version: '1.0.0' });
  //#region tool
  gateway.registerTool('reindex', {}, ({ mcpReq }) => {
    const call = { name: 'reindex-catalogue' };
    return upstream.callTool(call, {
      signal: mcpReq.signal,
      onprogress: () => running.resolve(),
    });
  });
  //#endregion tool
  const [near, far] = InMemoryTransport.createLinkedPair();
  await gateway.connect(far);
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(near);

  const controller = new AbortController();
  const { signal } = controller;
  const call = client
    .callTool({ name: 'reindex' }, { signal })
    .catch((error: unknown) => console.log('client:', String(error)));
  await running.promise;
  controller.abort('user pressed Stop');
  await call;
  console.log('upstream:', await stopped.promise);
  await client.close();
  await upstream.close();
}
