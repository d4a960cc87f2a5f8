import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';

export function createServer() {
  //#region server
  const server = new McpServer({ name: 'library', version: '1.0.0' });

  server.registerTool('take-stock', {}, async ({ mcpReq }) => {
    const params = { level: 'info', data: 'Counting the shelves' } as const;
    await server.sendLoggingMessage(params);
    await mcpReq.notify({ method: 'notifications/message', params });
    return { content: [{ type: 'text', text: '11 of 12 books' }] };
  });
  //#endregion server
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  //#region calls
  console.log(await client.callTool({ name: 'take-stock' }));

  try {
    await client.setLoggingLevel('warning');
  } catch (error) {
    console.log(String(error));
  }
  //#endregion calls

  await client.close();
}
