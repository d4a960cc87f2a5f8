import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';

export function createServer() {
  //#region capability
  const server = new McpServer(
    { name: 'library', version: '1.0.0' },
    { capabilities: { resources: { subscribe: true } } },
  );
  //#endregion capability
  //#region handlers
  const subscribed = new Set<string>();

  server.server.setRequestHandler('resources/subscribe', ({ params }) => {
    subscribed.add(params.uri);
    return {};
  });

  server.server.setRequestHandler('resources/unsubscribe', ({ params }) => {
    subscribed.delete(params.uri);
    return {};
  });
  //#endregion handlers
  //#region notify
  const loans: string[] = [];
  const uri = 'library://loans';

  server.registerResource('loans', uri, {}, () => ({
    contents: [{ uri, text: loans.join() }],
  }));

  server.registerTool('lend-book', {}, async () => {
    loans.push('Dracula');
    if (subscribed.has(uri)) await server.server.sendResourceUpdated({ uri });
    return { content: [{ type: 'text', text: 'Lent "Dracula"' }] };
  });
  //#endregion notify
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  //#region subscribe
  const uri = 'library://loans';
  const updated = Promise.withResolvers<string>();
  client.setNotificationHandler(
    'notifications/resources/updated',
    ({ params }) => updated.resolve(params.uri),
  );

  await client.subscribeResource({ uri });
  await client.callTool({ name: 'lend-book' });
  console.log('updated:', await updated.promise);
  console.log((await client.readResource({ uri })).contents);
  await client.unsubscribeResource({ uri });
  //#endregion subscribe

  await client.callTool({ name: 'lend-book' });
  await client.close();
}
