import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';
import * as z from 'zod';

export function createServer() {
  const server = new McpServer(
    { name: 'library', version: '1.0.0' },
    { capabilities: { tasks: { cancel: {} } } },
  );
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  const params = { taskId: 'task-1' };
  const request = { method: 'tasks/cancel', params };

  await client
    .request(request, z.object({ status: z.string() }))
    .catch((error: unknown) => console.log(String(error)));

  await client.close();
}
