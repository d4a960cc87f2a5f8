import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region none
  server.registerTool('count-books', {}, ({ requestId }) => ({
    content: [{ type: 'text', text: `Request ${requestId}: 12 books` }],
  }));
  //#endregion none
  //#region empty
  server.registerTool(
    'count-loans',
    { inputSchema: {} },
    (_args, { requestId }) => ({
      content: [{ type: 'text', text: `Request ${requestId}: 3 loans` }],
    }),
  );
  //#endregion empty
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  console.log((await client.callTool({ name: 'count-books' })).content);
  console.log((await client.callTool({ name: 'count-loans' })).content);

  await client.close();
}
