import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { createTaskSessionFromClient } from '@modelcontextprotocol/ext-tasks/client';
//#region imports
import { resultFromTaskOutcome } from '@modelcontextprotocol/ext-tasks/client';
import { taskId } from '@modelcontextprotocol/ext-tasks/core';
//#endregion imports

// ext-tasks refuses `undefined` members, which only a wire drops.
export const transports = ['stdio', 'http'];

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  const stopped = Promise.withResolvers<void>();
  client.setNotificationHandler('notifications/message', () => {
    stopped.resolve();
  });
  await client.connect(transport);
  const session = createTaskSessionFromClient(client, {
    endpointId: 'library',
  });
  const task = await session.callTool('reindex-in-background');
  //#region cancel
  if (task.kind !== 'task') throw new Error('Expected a task');
  await task.cancel();
  //#endregion cancel
  await stopped.promise;

  //#region after
  const print = (error: unknown) => console.log(String(error));
  const cancelled = session.task(task.handle.taskId);
  const unknown = session.task(taskId('no-such-task'));

  const outcome = await task.result();
  console.log(outcome);
  try {
    resultFromTaskOutcome(outcome);
  } catch (error) {
    print(error);
  }
  await cancelled.cancel().catch(print);
  await unknown.cancel().catch(print);

  const { status } = await cancelled.snapshot();
  console.log('the task is', status);
  //#endregion after

  await session.close();
  await client.close();
}
