import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);
  // How far the work came until it was cancelled depends on the machine.
  await client.setLoggingLevel('error');

  //#region stream
  const { tasks } = client.experimental;
  const stop = new AbortController();
  const call = { name: 'reindex-in-background' };
  let taskId = '';

  await client.listTools(); // Tells which tools are tasks.
  const { signal } = stop;
  for await (const message of tasks.callToolStream(call, undefined, {
    signal,
  })) {
    if (message.type === 'taskCreated') {
      taskId = message.task.taskId;
      stop.abort('user pressed Stop');
    }
    if (message.type === 'error') console.log(String(message.error));
  }
  console.log((await tasks.getTask(taskId)).status);
  console.log((await tasks.cancelTask(taskId)).status);
  //#endregion stream

  await client.close();
}
