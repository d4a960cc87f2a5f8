import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { createTaskSessionFromClient } from '@modelcontextprotocol/ext-tasks/client';
import { McpServer } from '@modelcontextprotocol/server';
import { registerBackgroundTool } from '../library/background-tool.ts';

// ext-tasks refuses `undefined` members, which only a wire drops.
export const transports = ['stdio', 'http'];

export function createServer() {
  const server = new McpServer(
    { name: 'library', version: '1.0.0' },
    { capabilities: { logging: {} } },
  );
  registerBackgroundTool(server);
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);
  const session = createTaskSessionFromClient(client, {
    endpointId: 'library',
  });

  //#region cancel
  const task = await session.callTool('reindex-in-background');
  await task.cancel();
  const { status } = await task.result();
  console.log(task.kind, status);
  //#endregion cancel

  await session.close();
  await client.close();
}
