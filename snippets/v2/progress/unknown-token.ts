import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region handler
  server.registerTool('shelve-returns', {}, async ({ mcpReq }) => {
    await mcpReq.notify({
      method: 'notifications/progress',
      params: { progressToken: 'shelving', progress: 1, total: 3 },
    });
    return { content: [{ type: 'text', text: 'Shelved 3 books' }] };
  });
  //#endregion handler
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  //#region call
  client.onerror = ({ message }) => console.log(message);

  await client.callTool(
    { name: 'shelve-returns' },
    {
      onprogress: ({ progress }) => console.log('progress', progress),
    },
  );
  //#endregion call

  // Closing reports each stream that it ends.
  delete client.onerror;
  await client.close();
}
