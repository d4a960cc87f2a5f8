import { randomUUID } from 'node:crypto';
import {
  ProtocolError,
  ProtocolErrorCode,
  RELATED_TASK_META_KEY,
} from '@modelcontextprotocol/server';
import type { CallToolResult } from '@modelcontextprotocol/server';

/** A task, as protocol 2025-11-25 sends it; its times are in milliseconds. */
export type Task = {
  taskId: string;
  status: 'working' | 'completed' | 'failed' | 'cancelled';
  statusMessage?: string;
  createdAt: string;
  lastUpdatedAt: string;
  ttl: number;
  pollInterval: number;
};

/** What a task does; what it reports becomes the status message. */
export type Work = (
  signal: AbortSignal,
  report: (statusMessage: string) => Promise<void>,
) => Promise<CallToolResult>;

/** A task, what stops it, and what it comes to. */
export interface TaskRun {
  task: Task;
  controller: AbortController;
  result: Promise<CallToolResult>;
}

/** Starts the work of a new task, and notifies of each change that it makes. */
export function startTask(
  work: Work,
  notify: (task: Task) => Promise<void>,
): TaskRun {
  const task = makeTask();
  const controller = new AbortController();
  const { signal } = controller;
  const result = runTask(work, task.taskId, signal, async (changes) => {
    signal.throwIfAborted();
    await notify({ ...changeTask(task, changes) });
  });
  result.catch(() => {}); // Only tasks/result asks for it.
  return { task, controller, result };
}

/** Changes a task in place. */
export function changeTask(task: Task, changes: Partial<Task>): Task {
  const lastUpdatedAt = new Date().toISOString();
  return Object.assign(task, changes, { lastUpdatedAt });
}

//#region run-task
/** Runs the work of a task and notes its outcome, unless it is cancelled. */
async function runTask(
  work: Work,
  taskId: string,
  signal: AbortSignal,
  change: (changes: Partial<Task>) => Promise<void>,
): Promise<CallToolResult> {
  const _meta = { [RELATED_TASK_META_KEY]: { taskId } };
  try {
    const report = (statusMessage: string) => change({ statusMessage });
    const result = await work(signal, report);
    await change({ status: 'completed' });
    return { ...result, _meta };
  } catch (error) {
    if (signal.aborted) throw noResult(taskId);
    const text = String(error);
    await change({ status: 'failed', statusMessage: text });
    return { isError: true, content: [{ type: 'text', text }], _meta };
  }
}
//#endregion run-task

function noResult(taskId: string): ProtocolError {
  const message = `Task ${taskId} has no result`;
  return new ProtocolError(ProtocolErrorCode.InternalError, message);
}

function makeTask(): Task {
  const now = new Date().toISOString();
  return {
    taskId: randomUUID(),
    status: 'working',
    createdAt: now,
    lastUpdatedAt: now,
    ttl: 60_000,
    // A client need not ask for changes that it is notified of.
    pollInterval: 5_000,
  };
}
