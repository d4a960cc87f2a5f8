import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
//#region imports
import { McpServer } from '@modelcontextprotocol/server';
//#endregion imports

export function createServer() {
  //#region server
  const server = new McpServer({ name: 'library', version: '1.0.0' });

  const manuscript = server.registerTool('read-manuscript', {}, () => ({
    content: [{ type: 'text', text: 'Once upon a time' }],
  }));
  manuscript.disable();

  server.registerTool('open-archive', {}, () => {
    manuscript.enable();
    return { content: [{ type: 'text', text: 'The archive is open' }] };
  });
  //#endregion server
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  //#region client
  const changed = Promise.withResolvers<void>();
  client.setNotificationHandler('notifications/tools/list_changed', () =>
    changed.resolve(),
  );

  const { tools } = await client.listTools();
  console.log('listed:', tools.map(({ name }) => name).join());

  const read = { name: 'read-manuscript' };
  const print = (error: unknown) => console.log('closed:', String(error));
  await client.callTool(read).catch(print);
  await client.callTool({ name: 'open-archive' });
  await changed.promise;
  console.log('open:', (await client.callTool(read)).content);
  //#endregion client

  await client.close();
}
