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
  addRequestBody();
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
    // In WebKit, the signal of a request does not follow that of its caller.
    const signal = init?.signal ?? request.signal;
    signal.throwIfAborted();
    if (pathname !== '/mcp') return refuse('Not found');
    const id = request.headers.get('mcp-session-id');
    const transport = id ? sessions.get(id) : await open();
    if (!transport) return refuse('Session not found');
    return carry(await transport.handleRequest(request), signal);
  };
}

/** Firefox 140 has no stream of a request's body, which the transport of a server reads. */
function addRequestBody(): void {
  if ('body' in Request.prototype) return;
  const bodies = new WeakMap<Request, ReadableStream>();
  const open = (request: Request) => {
    const pull = async (stream: ReadableStreamDefaultController) => {
      stream.enqueue(new Uint8Array(await request.arrayBuffer()));
      stream.close();
    };
    return new ReadableStream({ pull }, { highWaterMark: 0 });
  };
  Object.defineProperty(Request.prototype, 'body', {
    get(this: Request) {
      if (this.method !== 'POST') return null;
      const body = bodies.get(this) ?? open(this);
      bodies.set(this, body);
      return body;
    },
  });
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
  const letGo = () => release(readable);
  // In WebKit, a pipe that is aborted may not end.
  signal.addEventListener('abort', letGo, { once: true });
  response.body
    .pipeTo(writable, { signal })
    .catch(() => {})
    .finally(letGo);
  const { status, headers } = response;
  return new Response(readable, { status, headers });
}
