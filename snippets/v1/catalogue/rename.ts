import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';

// On one stream a notification comes before the result of the call.
export const transports = ['memory', 'stdio'];

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region server
  const handler = () => ({ content: [] });
  const manuscript = server.registerTool('read-manuscript', {}, handler);

  server.registerTool('rename', {}, () => {
    manuscript.update({ name: 'read-scroll' });
    return { content: [] };
  });

  server.registerTool('remove', {}, () => {
    manuscript.remove();
    return { content: [] };
  });

  server.registerTool('disable', {}, () => {
    manuscript.disable();
    return { content: [] };
  });
  //#endregion server
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  //#region client
  for (const name of ['rename', 'remove', 'disable']) {
    await client.callTool({ name });
    const { tools } = await client.listTools();
    const names = tools.map(({ name }) => name);
    console.log(name, names.includes('read-scroll'));
  }
  //#endregion client

  await client.close();
}
