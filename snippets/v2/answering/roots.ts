import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region handler
  server.registerTool('list-shelves', {}, async ({ mcpReq }) => {
    const { roots } = await server.server.listRoots(undefined, {
      relatedRequestId: mcpReq.id,
    });
    const text = roots.map(({ name }) => name).join(', ');
    return { content: [{ type: 'text', text }] };
  });
  //#endregion handler
  return server;
}

export async function run(transport: Transport) {
  //#region client
  const client = new Client(
    { name: 'docs', version: '1.0.0' },
    { capabilities: { roots: { listChanged: true } } },
  );
  const roots = [{ uri: 'file:///books/gothic', name: 'gothic' }];
  client.setRequestHandler('roots/list', () => ({ roots }));
  await client.connect(transport);
  console.log(await client.callTool({ name: 'list-shelves' }));

  roots.push({ uri: 'file:///books/novel', name: 'novel' });
  await client.sendRootsListChanged();
  console.log(await client.callTool({ name: 'list-shelves' }));
  //#endregion client

  await client.close();
}
