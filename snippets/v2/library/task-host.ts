import { ProtocolError, ProtocolErrorCode } from '@modelcontextprotocol/server';
import type { McpServer } from '@modelcontextprotocol/server';
import * as z from 'zod';
import { changeTask, startTask } from './task-run.ts';
import type { Task, TaskRun, Work } from './task-run.ts';

type TaskRuns = Map<string, TaskRun>;

/** Hosts tasks of protocol 2025-11-25, as SDK 1 did; returns what starts one. */
export function hostTasks(server: McpServer): (work: Work) => Task {
  const runs: TaskRuns = new Map();
  answerTaskRequests(server, runs);
  server.server.onclose = () => {
    for (const { controller } of runs.values())
      controller.abort('Server closed');
  };
  return (work) => {
    const method = 'notifications/tasks/status';
    const run = startTask(work, (params) =>
      server.server.notification({ method, params }),
    );
    const { taskId, ttl } = run.task;
    runs.set(taskId, run);
    setTimeout(() => runs.delete(taskId), ttl).unref();
    return run.task;
  };
}

//#region task-requests
function answerTaskRequests({ server }: McpServer, runs: TaskRuns): void {
  const params = z.object({ taskId: z.string() });

  server.setRequestHandler('tasks/get', { params }, ({ taskId }) => {
    return findRun(runs, taskId).task;
  });
  server.setRequestHandler('tasks/result', { params }, ({ taskId }) => {
    return findRun(runs, taskId).result;
  });
  server.setRequestHandler('tasks/cancel', { params }, ({ taskId }) => {
    return cancelRun(findRun(runs, taskId));
  });
}

function cancelRun({ task, controller }: TaskRun): Task {
  const { status } = task;
  if (status !== 'working')
    throw invalid(`Cannot cancel task in terminal status: ${status}`);
  const statusMessage = 'Client cancelled task execution.';
  controller.abort(statusMessage);
  return changeTask(task, { status: 'cancelled', statusMessage });
}
//#endregion task-requests

function findRun(runs: TaskRuns, taskId: string): TaskRun {
  const run = runs.get(taskId);
  if (!run) throw invalid(`Task not found: ${taskId}`);
  return run;
}

function invalid(message: string): ProtocolError {
  return new ProtocolError(ProtocolErrorCode.InvalidParams, message);
}
