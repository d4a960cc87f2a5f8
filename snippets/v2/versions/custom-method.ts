import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';
import * as z from 'zod';

const countSchema = z.object({ books: z.number() });

export function createServer(): McpServer {
  const mcpServer = new McpServer({ name: 'library', version: '1.0.0' });
  //#region handle
  const params = z.object({ shelf: z.string() });
  mcpServer.server.setRequestHandler(
    'library/count',
    { params, result: countSchema },
    ({ shelf }) => ({ books: shelf === 'gothic' ? 4 : 8 }),
  );
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
