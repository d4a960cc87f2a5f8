import {
  Client,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client';
import { createMcpHandler, McpServer } from '@modelcontextprotocol/server';
import { startHandler } from '../library/start-handler.ts';

const uri = 'library://loans';

//#region server
function createServer() {
  const server = new McpServer(
    { name: 'library', version: '1.0.0' },
    { capabilities: { resources: { subscribe: true } } },
  );
  server.registerResource('loans', uri, {}, () => {
    return { contents: [{ uri, text: 'Dracula' }] };
  });
  server.registerTool('lend-book', {}, () => {
    handler.notify.resourceUpdated(uri);
    return { content: [{ type: 'text', text: 'Lent "Dracula"' }] };
  });
  return server;
}

const handler = createMcpHandler(createServer);
//#endregion server

const { url, stop } = await startHandler(handler);
const client = new Client(
  { name: 'docs', version: '1.0.0' },
  { versionNegotiation: { mode: 'auto' } },
);
await client.connect(new StreamableHTTPClientTransport(url));

//#region listen
const updated = Promise.withResolvers<string>();
client.setNotificationHandler('notifications/resources/updated', (update) => {
  updated.resolve(update.params.uri);
});
const subscription = await client.listen({ resourceSubscriptions: [uri] });
console.log(subscription.honoredFilter);

await client.callTool({ name: 'lend-book' });
console.log('changed:', await updated.promise);
await subscription.close();
console.log('closed:', await subscription.closed);
//#endregion listen

await client.close();
stop();
