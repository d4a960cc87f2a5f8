import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import {
  CreateTaskResultSchema,
  LoggingMessageNotificationSchema,
} from '@modelcontextprotocol/sdk/types.js';
//#region imports
import { InMemoryTaskStore } from '@modelcontextprotocol/sdk/experimental/tasks';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
//#endregion imports
//#region work-imports
import { CallToolResultSchema } from '@modelcontextprotocol/sdk/types.js';
import type { Task } from '@modelcontextprotocol/sdk/types.js';
//#endregion work-imports

export function createServer() {
  //#region server
  const store = new InMemoryTaskStore();
  const server = new McpServer(
    { name: 'library', version: '1.0.0' },
    {
      capabilities: {
        logging: {},
        tasks: { cancel: {}, requests: { tools: { call: {} } } },
      },
      taskStore: store,
    },
  );
  server.server.onclose = () => store.cleanup();
  const log = (data: string) =>
    server.sendLoggingMessage({ level: 'info', data });
  //#endregion server

  //#region work
  async function countBooks({ taskId }: Task, signal: AbortSignal) {
    await new Promise((resolve) => setTimeout(resolve, 2000));
    const { status } = (await store.getTask(taskId)) ?? {};
    await log(`counted on, signal: ${signal.aborted}, store: ${status}`);
  }

  server.experimental.tasks.registerToolTask(
    'count-books',
    { execution: { taskSupport: 'required' } },
    {
      createTask: async ({ taskStore, signal }) => {
        const task = await taskStore.createTask({ ttl: 60_000 });
        void countBooks(task, signal);
        return { task };
      },
      // Required, but the SDK asks the store itself and calls neither.
      getTask: ({ taskStore, taskId }) => taskStore.getTask(taskId),
      getTaskResult: async ({ taskStore, taskId }) =>
        CallToolResultSchema.parse(await taskStore.getTaskResult(taskId)),
    },
  );
  //#endregion work
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  const counted = Promise.withResolvers<void>();
  client.setNotificationHandler(
    LoggingMessageNotificationSchema,
    ({ params }) => {
      console.log('server:', params.data);
      counted.resolve();
    },
  );
  await client.connect(transport);

  const { task } = await client.request(
    { method: 'tools/call', params: { name: 'count-books' } },
    CreateTaskResultSchema,
    { task: { ttl: 60_000 } },
  );
  const { status } = await client.experimental.tasks.cancelTask(task.taskId);
  console.log('client: the task is', status);

  await counted.promise;
  await client.close();
}
