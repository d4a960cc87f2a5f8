import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { z } from 'zod';

const countSchema = z.object({ books: z.number() });

export function createServer(): McpServer {
  const mcpServer = new McpServer({ name: 'library', version: '1.0.0' });
  //#region handle
  const countRequestSchema = z.object({
    method: z.literal('library/count'),
    params: z.object({ shelf: z.string() }),
  });
  mcpServer.server.setRequestHandler(countRequestSchema, ({ params }) => {
    return { books: params.shelf === 'gothic' ? 4 : 8 };
  });
  //#endregion handle
  return mcpServer;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);
  const request = { method: 'library/count', params: { shelf: 'gothic' } };
  console.log(await client.request(request, countSchema));
  await client.close();
}
