import type {
  IncomingMessage,
  RequestListener,
  ServerResponse,
} from 'node:http';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';

type Handle = (request: Request) => Promise<Response>;

/** Lets a web-standard handler answer the requests of a `node:http` server. */
export function toNodeListener(handle: Handle): RequestListener {
  return (incoming, outgoing) => {
    answer(handle, incoming, outgoing).catch((error: unknown) => {
      console.error(error);
      outgoing.destroy();
    });
  };
}

async function answer(
  handle: Handle,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const request = await toRequest(incoming, outgoing);
  const { body, headers, status } = await handle(request);
  outgoing.writeHead(status, Object.fromEntries(headers));
  // The headers of a stream go out before its first message.
  outgoing.flushHeaders();
  if (!body) outgoing.end();
  // A client that hangs up in the middle of a stream cancels it, which is no error.
  else await body.pipeTo(Writable.toWeb(outgoing)).catch(() => {});
}

async function toRequest(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<Request> {
  // For createMcpHandler, a client that hangs up has cancelled its request.
  const hungUp = new AbortController();
  outgoing.once('close', () => hungUp.abort());
  const { method = 'GET', url = '/' } = incoming;
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers))
    headers.set(name, String(value));
  return new Request(`http://${headers.get('host')}${url}`, {
    method,
    headers,
    body: method === 'POST' ? await text(incoming) : null,
    signal: hungUp.signal,
  });
}
