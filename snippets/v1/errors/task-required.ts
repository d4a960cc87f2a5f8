import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTaskStore } from '@modelcontextprotocol/sdk/experimental/tasks';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { CallToolResultSchema } from '@modelcontextprotocol/sdk/types.js';

export function createServer() {
  const store = new InMemoryTaskStore();
  const tasks = { requests: { tools: { call: {} } } };
  const server = new McpServer(
    { name: 'library', version: '1.0.0' },
    { capabilities: { tasks }, taskStore: store },
  );
  server.server.onclose = () => {
    store.cleanup();
  };
  server.experimental.tasks.registerToolTask(
    'count-books',
    { execution: { taskSupport: 'required' } },
    {
      createTask: async ({ taskStore }) => {
        const task = await taskStore.createTask({ ttl: 60_000 });
        await taskStore.storeTaskResult(task.taskId, 'completed', {
          content: [{ type: 'text', text: '12 books' }],
        });
        return { task };
      },
      getTask: ({ taskStore, taskId }) => taskStore.getTask(taskId),
      getTaskResult: async ({ taskStore, taskId }) =>
        CallToolResultSchema.parse(await taskStore.getTaskResult(taskId)),
    },
  );
  return server;
}

export const transports = ['memory'];

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  //#region fails
  const call = { name: 'count-books' };
  console.log(await client.callTool(call));

  await client.listTools();
  await client
    .callTool(call)
    .catch((error: unknown) => console.log(String(error)));
  //#endregion fails

  //#region cure
  const stream = client.experimental.tasks.callToolStream(call);
  for await (const message of stream) {
    console.log(message.type);
    if (message.type === 'result') console.log(message.result.content);
  }
  //#endregion cure
  await client.close();
}
