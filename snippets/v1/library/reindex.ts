import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { RequestHandlerExtra } from '@modelcontextprotocol/sdk/shared/protocol.js';
import type {
  CallToolResult,
  Progress,
  ServerNotification,
  ServerRequest,
} from '@modelcontextprotocol/sdk/types.js';
import { books } from './books.ts';
import type { Shelf } from './books.ts';
import { delay } from './delay.ts';

const msPerBook = 400;

/** Reindexes a shelf, or all; when the signal fires, logs that and throws. */
export async function reindex(
  server: McpServer,
  shelf: Shelf | undefined,
  caller: Caller,
): Promise<CallToolResult> {
  const { sessionId, signal } = caller;
  const shelved = books.filter((book) => !shelf || book.shelf === shelf);
  const total = shelved.length;
  let done = 0;
  //#region stop
  try {
    for (const { title } of shelved) {
      await delay(msPerBook, signal);
      done += 1;
      await sendProgress(caller, { progress: done, total, message: title });
    }
    // A client may drop a progress that arrives together with the result:
    // https://github.com/modelcontextprotocol/typescript-sdk/issues/2580
    await delay(msPerBook, signal);
  } catch (reason) {
    const stopped = `Reindexing stopped after ${done} of ${total} books`;
    const data = `${stopped}: ${String(reason)}`;
    await server.sendLoggingMessage(
      { level: 'warning', logger: 'catalogue', data },
      sessionId,
    );
    throw reason;
  }
  //#endregion stop
  return { content: [{ type: 'text', text: `Reindexed ${total} books` }] };
}

type Caller = Pick<
  RequestHandlerExtra<ServerRequest, ServerNotification>,
  '_meta' | 'sendNotification' | 'sessionId' | 'signal'
>;

async function sendProgress(caller: Caller, progress: Progress): Promise<void> {
  const progressToken = caller._meta?.progressToken;
  if (progressToken === undefined) return;
  await caller.sendNotification({
    method: 'notifications/progress',
    params: { progressToken, ...progress },
  });
}
