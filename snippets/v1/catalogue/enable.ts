import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
//#region imports
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
//#endregion imports
//#region client-imports
import { ToolListChangedNotificationSchema } from '@modelcontextprotocol/sdk/types.js';
//#endregion client-imports

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
  client.setNotificationHandler(ToolListChangedNotificationSchema, () =>
    changed.resolve(),
  );

  const { tools } = await client.listTools();
  console.log('listed:', tools.map(({ name }) => name).join());

  const read = { name: 'read-manuscript' };
  console.log('closed:', (await client.callTool(read)).content);
  await client.callTool({ name: 'open-archive' });
  await changed.promise;
  console.log('open:', (await client.callTool(read)).content);
  //#endregion client

  await client.close();
}
