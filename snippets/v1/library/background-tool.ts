import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { CallToolResultSchema } from '@modelcontextprotocol/sdk/types.js';
import { bookSchema } from './books.ts';
import { reindex } from './reindex.ts';
import { runTask } from './task-store.ts';
import type { AbortableTaskStore } from './task-store.ts';

/** Registers `reindex-in-background`: the same work as a task (experimental). */
export function registerBackgroundTool(
  server: McpServer,
  tasks: AbortableTaskStore,
): void {
  server.experimental.tasks.registerToolTask(
    'reindex-in-background',
    {
      title: 'Reindex in the background',
      description: 'Reindexes one shelf, or all, as a task',
      inputSchema: { shelf: bookSchema.shape.shelf.optional() },
      execution: { taskSupport: 'required' },
    },
    {
      //#region create-task
      async createTask({ shelf }, extra) {
        const { taskStore, taskRequestedTtl: ttl = 60_000 } = extra;
        const task = await taskStore.createTask({ ttl, pollInterval: 25 });
        const work = (signal: AbortSignal) =>
          reindex(server, shelf, {
            ...extra,
            signal,
            // The call is answered by then; its progress token still counts.
            sendNotification: (progress) =>
              server.server.notification(progress),
          });
        runTask(tasks, taskStore, task.taskId, work).catch(console.error);
        return { task };
      },
      //#endregion create-task
      // Required, but the SDK asks the store itself and calls neither.
      getTask: (_args, { taskStore, taskId }) => taskStore.getTask(taskId),
      getTaskResult: async (_args, { taskStore, taskId }) =>
        CallToolResultSchema.parse(await taskStore.getTaskResult(taskId)),
    },
  );
}
