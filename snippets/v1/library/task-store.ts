//#region imports
import { InMemoryTaskStore } from '@modelcontextprotocol/sdk/experimental/tasks';
//#endregion imports
//#region run-imports
import type { RequestTaskStore } from '@modelcontextprotocol/sdk/shared/protocol.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
//#endregion run-imports

//#region task-store
/** Keeps tasks in memory; `tasks/cancel` and `cleanup()` abort running work. */
export class AbortableTaskStore extends InMemoryTaskStore {
  readonly running = new Map<string, AbortController>();

  override async updateTaskStatus(
    ...args: Parameters<InMemoryTaskStore['updateTaskStatus']>
  ): Promise<void> {
    await super.updateTaskStatus(...args);
    const [taskId, status, message] = args;
    if (status === 'cancelled') this.running.get(taskId)?.abort(message);
  }

  override cleanup(): void {
    super.cleanup();
    for (const work of this.running.values()) work.abort('Server closed');
  }
}
//#endregion task-store

//#region run-task
/** Runs the work of a task and stores its outcome, unless it is cancelled. */
export async function runTask(
  { running }: AbortableTaskStore,
  taskStore: RequestTaskStore,
  taskId: string,
  work: (signal: AbortSignal) => Promise<CallToolResult>,
): Promise<void> {
  const controller = new AbortController();
  running.set(taskId, controller);
  try {
    const result = await work(controller.signal);
    await taskStore.storeTaskResult(taskId, 'completed', result);
  } catch (error) {
    if (controller.signal.aborted) return;
    const content = [{ type: 'text', text: String(error) }];
    await taskStore.storeTaskResult(taskId, 'failed', {
      isError: true,
      content,
    });
  } finally {
    running.delete(taskId);
  }
}
//#endregion run-task
