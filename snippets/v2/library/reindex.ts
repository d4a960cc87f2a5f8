import type {
  CallToolResult,
  Progress,
  ServerContext,
} from '@modelcontextprotocol/server';
import { books } from './books.ts';
import type { Shelf } from './books.ts';
import { delay } from './delay.ts';

type Call = ServerContext['mcpReq'];

/** Whoever waits for the work: a call, or a task. */
interface Caller {
  signal: AbortSignal;
  report: (progress: Progress) => Promise<void>;
  log: (level: 'warning', data: string, logger: string) => Promise<void>;
}

const msPerBook = 400;

/** Reindexes a shelf, or all; when the signal fires, logs that and throws. */
export async function reindex(
  shelf: Shelf | undefined,
  { signal, report, log }: Caller,
): Promise<CallToolResult> {
  const shelved = books.filter((book) => !shelf || book.shelf === shelf);
  const total = shelved.length;
  let done = 0;
  //#region stop
  try {
    for (const { title } of shelved) {
      await delay(msPerBook, signal);
      done += 1;
      await report({ progress: done, total, message: title });
    }
    // A client may drop a progress that arrives together with the result:
    // https://github.com/modelcontextprotocol/typescript-sdk/issues/2580
    await delay(msPerBook, signal);
  } catch (reason) {
    const stopped = `Reindexing stopped after ${done} of ${total} books`;
    await log('warning', `${stopped}: ${String(reason)}`, 'catalogue');
    throw reason;
  }
  //#endregion stop
  return { content: [{ type: 'text', text: `Reindexed ${total} books` }] };
}

/** Sends a progress notification, if the call asked for any. */
export async function sendProgress(
  { _meta, notify }: Call,
  progress: Progress,
): Promise<void> {
  const progressToken = _meta?.progressToken;
  if (progressToken === undefined) return;
  await notify({
    method: 'notifications/progress',
    params: { progressToken, ...progress },
  });
}
