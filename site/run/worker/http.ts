import { hold, release } from './held.ts';

/** A transport that answers web-standard requests. */
interface Answering {
  handleRequest(request: Request): Promise<Response>;
}

/** What a server's transport tells of its session. */
export interface SessionHooks {
  onsessioninitialized: (id: string) => void;
  onsessionclosed: (id: string) => void;
}

const address = 'http://127.0.0.1:3000';

/** Makes `fetch` reach a server in this worker, with sessions as `library/serve-http.ts` keeps them; other addresses stay out of reach. */
export function serveFetch(
  connect: (hooks: SessionHooks) => Promise<Answering>,
): void {
  const sessions = new Map<string, Answering>();
  const { fetch } = globalThis;
  const open = async () => {
    const transport = await connect({
      onsessioninitialized: (id) => void sessions.set(id, transport),
      onsessionclosed: (id) => void sessions.delete(id),
    });
    return transport;
  };
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const { origin, pathname } = new URL(request.url);
    if (origin !== address) return fetch(input, init);
    request.signal.throwIfAborted();
    if (pathname !== '/mcp') return refuse('Not found');
    const id = request.headers.get('mcp-session-id');
    const transport = id ? sessions.get(id) : await open();
    if (!transport) return refuse('Session not found');
    return carry(await transport.handleRequest(request), request.signal);
  };
}

function refuse(message: string): Response {
  const error = { code: -32000, message };
  return Response.json({ jsonrpc: '2.0', error, id: null }, { status: 404 });
}

/** Ends the body of a response at both ends when its request is aborted, as a connection does; an open one holds the program open. */
function carry(response: Response, signal: AbortSignal): Response {
  signal.throwIfAborted();
  if (!response.body) return response;
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  hold(readable, 'TCPSocketWrap');
  response.body
    .pipeTo(writable, { signal })
    .catch(() => {})
    .finally(() => release(readable));
  const { status, headers } = response;
  return new Response(readable, { status, headers });
}
