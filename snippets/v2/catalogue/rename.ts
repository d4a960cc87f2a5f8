import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';

// On one stream a notification comes before the result of the call.
export const transports = ['memory', 'stdio'];

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region server
  const handler = () => ({ content: [] });
  const manuscript = server.registerTool('read-manuscript', {}, handler);

  const changes = {
    rename() {
      manuscript.update({ name: 'read-scroll' });
      server.registerTool('read-manuscript', {}, handler);
    },
    remove: () => manuscript.remove(),
    'rename-again': () => manuscript.update({ name: 'read-map' }),
    disable: () => manuscript.disable(),
  };

  for (const [name, change] of Object.entries(changes))
    server.registerTool(name, {}, () => {
      change();
      return { content: [] };
    });
  //#endregion server
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  //#region client
  for (const name of ['rename', 'remove', 'rename-again', 'disable']) {
    await client.callTool({ name });
    const { tools } = await client.listTools();
    const names = tools.map(({ name }) => name);
    console.log(
      name,
      names.filter((name) => name.startsWith('read-')),
    );
  }
  //#endregion client

  await client.close();
}
