import type { McpServer } from '@modelcontextprotocol/server';
import { bookSchema } from './books.ts';
import { reindex } from './reindex.ts';
import { hostTasks } from './task-host.ts';

/** Registers `reindex-in-background`: the same work as a task. */
export function registerBackgroundTool(server: McpServer): void {
  //#region register
  const startTask = hostTasks(server);

  const tool = server.registerTool(
    'reindex-in-background',
    {
      title: 'Reindex in the background',
      description: 'Reindexes one shelf, or all, as a task',
      inputSchema: bookSchema.pick({ shelf: true }).partial(),
    },
    ({ shelf }, { sessionId }) => {
      const task = startTask((signal, report) =>
        reindex(shelf, {
          signal,
          report: ({ progress, total }) =>
            report(`${progress} of ${total} books`),
          // The call is over by then, so its context cannot log.
          log: (level, data, logger) =>
            server.sendLoggingMessage({ level, data, logger }, sessionId),
        }),
      );
      return { content: [], task };
    },
  );
  // registerTool has no option for it.
  tool.execution = { taskSupport: 'required' };
  //#endregion register
}
