// Runs beside the program that it hears, as tap.ts does.
import type { TapEvent } from './tap-events.ts';

/** What listening to `fetch` takes. */
interface Ear {
  report: (event: TapEvent) => void;
  /** Returns the origin of the server in whose request handler the program is; without it, nobody tells. */
  findServer?: () => string | undefined;
}

const shownHeaders = [
  ...['accept', 'authorization', 'content-type', 'dpop', 'last-event-id'],
  ...['location', 'mcp-protocol-version', 'mcp-session-id'],
  'www-authenticate',
];
const readable = /^(?:application\/(?:[\w.-]+\+)?json|text\/plain)\b/;
/** What a server answers at once: a POST of a notification or an answer by 202, and a GET by the head of its stream. */
const unanswered = new Set<Promise<unknown>>();

/** Resolves when the server has answered what it answers at once; undefined where there is nothing to wait for. */
export function awaitAnswers(): Promise<unknown> | undefined {
  return unanswered.size > 0 ? Promise.all(unanswered) : undefined;
}

/** Reports every HTTP exchange that `fetch` makes from now on; where `findServer` is given, with the parties and both bodies. */
export function tapFetch({ report, findServer }: Ear): void {
  const { fetch } = globalThis;
  let count = 0;
  globalThis.fetch = async (input, init) => {
    const exchange = (count += 1);
    const { method, headers, url } = new Request(input, init);
    const { body, form } = readBody(init?.body);
    const { origin, pathname, search } = new URL(url);
    const by = findServer?.() ?? '';
    const isMcp = carriesMessage(body) || isStream(method, headers);
    const parties = { origin, by, search, form, isMcp };
    const sent = { method, pathname, headers: pick(headers), body };
    report({ exchange, ...sent, ...(findServer && { parties }) });
    const answered = fetch(input, init).then(async (response) => {
      const { status } = response;
      const isTold = findServer && (!isMcp || refusals.has(status));
      const answer = isTold ? await readAnswer(response) : undefined;
      const received = pick(response.headers);
      const told = answer === undefined ? {} : { answer };
      report({ exchange, status, headers: received, ...told });
      return response;
    });
    const failed = () => report({ exchange, failed: true });
    const settled = answered.catch(failed);
    // A server of this process closes before it answers a DELETE.
    if (method !== 'DELETE' && !isRequest(body)) unanswered.add(settled);
    return answered;
  };
}

/** A body is JSON or a form; what else there is, is not told. */
function readBody(sent: RequestInit['body']): { body: string; form: string } {
  if (sent instanceof URLSearchParams) return { body: '', form: String(sent) };
  const text = typeof sent === 'string' ? sent : '';
  return readObject(text) ? { body: text, form: '' } : { body: '', form: text };
}

const refusals = new Set([401, 403]);

/** Returns the body of a response for reading, and leaves it to the program too. */
async function readAnswer(response: Response): Promise<string> {
  const type = response.headers.get('content-type') ?? '';
  return readable.test(type) ? response.clone().text() : '';
}

/** Tells whether a POST waits for work of the server; what has no body is a GET. */
function isRequest(body: string): boolean {
  const message = readObject(body);
  return message !== undefined && 'method' in message && 'id' in message;
}

function carriesMessage(body: string): boolean {
  return readObject(body)?.['jsonrpc'] === '2.0';
}

function isStream(method: string, headers: Headers): boolean {
  const accepted = headers.get('accept') ?? '';
  return method === 'GET'
    ? accepted.includes('text/event-stream')
    : method === 'DELETE' && headers.has('mcp-session-id');
}

function readObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return value && typeof value === 'object' ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

function pick(headers: Headers): Record<string, string> {
  const shown = [...headers].filter(([name]) => shownHeaders.includes(name));
  return Object.fromEntries(shown);
}
