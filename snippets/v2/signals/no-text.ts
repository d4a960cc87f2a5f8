import { once } from 'node:events';
import { Client } from '@modelcontextprotocol/client';
import { InMemoryTransport, McpServer } from '@modelcontextprotocol/server';

let started = Promise.withResolvers<void>();
let ended = Promise.withResolvers<void>();

const server = new McpServer({ name: 'library', version: '1.0.0' });
server.registerTool('count-books', {}, async ({ mcpReq }) => {
  const aborted = once(mcpReq.signal, 'abort');
  started.resolve();
  await aborted;
  console.log(
    'server:',
    typeof mcpReq.signal.reason,
    String(mcpReq.signal.reason),
  );
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
