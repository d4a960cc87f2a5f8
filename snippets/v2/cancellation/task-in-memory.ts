import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { createTaskSessionFromClient } from '@modelcontextprotocol/ext-tasks/client';

export const transports = ['memory'];

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);
  const session = createTaskSessionFromClient(client, {
    endpointId: 'library',
  });

  try {
    await session.callTool('reindex-in-background');
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined;
    console.log(String(error));
    console.log('cause:', String(cause));
  }

  await session.close();
  await client.close();
}
