import { once } from 'node:events';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';

let started = Promise.withResolvers<void>();
let ended = Promise.withResolvers<void>();

const server = new McpServer({ name: 'library', version: '1.0.0' });
server.registerTool('count-books', {}, async ({ signal }) => {
  const aborted = once(signal, 'abort');
  started.resolve();
  await aborted;
  console.log('server:', typeof signal.reason, String(signal.reason));
  ended.resolve();
  return { content: [{ type: 'text', text: '12 books' }] };
});

const [near, far] = InMemoryTransport.createLinkedPair();
await server.connect(far);
const client = new Client({ name: 'docs', version: '1.0.0' });
await client.connect(near);

//#region leave
const leave = [
  () =>
    client.notification({
      method: 'notifications/cancelled',
      params: { requestId: 1 },
    }),
  () => client.close(),
];
//#endregion leave

const calls = [];
for (const way of leave) {
  calls.push(client.callTool({ name: 'count-books' }).catch(() => {}));
  await started.promise;
  await way();
  await ended.promise;
  started = Promise.withResolvers();
  ended = Promise.withResolvers();
}
await Promise.all(calls);
