import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { createTaskSessionFromClient } from '@modelcontextprotocol/ext-tasks/client';
//#region imports
import { resultFromTaskOutcome } from '@modelcontextprotocol/ext-tasks/client';
//#endregion imports

// ext-tasks refuses `undefined` members, which only a wire drops.
export const transports = ['stdio', 'http'];

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);
  const session = createTaskSessionFromClient(client, {
    endpointId: 'library',
  });
  const task = await session.callTool('reindex-in-background', {
    shelf: 'science fiction',
  });

  //#region result
  const outcome = await task.result();
  const { content } = resultFromTaskOutcome(outcome);
  console.log(content);
  //#endregion result

  await session.close();
  await client.close();
}
