import {
  Client,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client';
import {
  createMcpHandler,
  InMemoryServerEventBus,
  McpServer,
} from '@modelcontextprotocol/server';
import { startHandler } from '../library/start-handler.ts';

const uri = 'library://loans';

function createServer() {
  return new McpServer(
    { name: 'library', version: '1.0.0' },
    { capabilities: { resources: { subscribe: true } } },
  );
}

//#region bus
const bus = new InMemoryServerEventBus();
const one = createMcpHandler(createServer, { bus });
const two = createMcpHandler(createServer, { bus });
//#endregion bus

const { url, stop } = await startHandler(one);
const client = new Client(
  { name: 'docs', version: '1.0.0' },
  { versionNegotiation: { mode: 'auto' } },
);
const updated = Promise.withResolvers<string>();
client.setNotificationHandler('notifications/resources/updated', (update) => {
  updated.resolve(update.params.uri);
});
await client.connect(new StreamableHTTPClientTransport(url));
//#region publish
const subscription = await client.listen({ resourceSubscriptions: [uri] });
two.notify.resourceUpdated(uri);
console.log(await updated.promise);
//#endregion publish
await subscription.close();
await client.close();
stop();
