import type { Recording, TraceEntry } from '../record/recordings.ts';

const arrows = { client: '→', server: '←' };
const shownHeaders = ['authorization', 'dpop'];

/** Returns a trace as a message a line, `→` from the client and `←` from the server, or with the names of the parties where there are more; `only` chooses methods and paths, answers included. */
export function formatTrace(entries: TraceEntry[], only?: string[]): string {
  const format = entries.some(({ to }) => to) ? formatNamed : formatEntry;
  return entries
    .filter((entry) => !only || only.includes(findMethod(entry, entries)))
    .map(format)
    .join('\n');
}

/** Returns the methods of the messages of a recording, each as often as it was sent. */
export function listMethods({ traces }: Recording): string[] {
  const entries = Object.values(traces).flat();
  return entries.flatMap(({ to, http, message }) => {
    if (message && 'method' in message) return [message.method];
    return to && http ? [http.path] : [];
  });
}

/** Over HTTP the request that carries a message stands before it: `→ POST 202 {…}`. */
function formatEntry({ from, http, message }: TraceEntry): string {
  const arrow = from === 'client' ? arrows.client : arrows.server;
  const json = message && JSON.stringify(message);
  return join(arrow, http?.method, http?.status, json);
}

/** Who asks stands to the left: `client → authorization POST 201 /reg {…}`, and then `client ← authorization {…}`. */
function formatNamed(entry: TraceEntry): string {
  const { from, http, message, answer } = entry;
  const to = entry.to ?? (from === 'client' ? 'server' : 'client');
  const isAnswer = answer ?? (message && from === 'server');
  const parties = isAnswer ? `${to} ← ${from}` : `${from} → ${to}`;
  const path = message ? undefined : http?.path;
  const said = message ?? findContent(entry);
  const json = said === undefined ? undefined : JSON.stringify(said);
  return join(parties, http?.method, http?.status, path, json);
}

/** Returns what an HTTP request or its response says: its body, beside the headers of authorization if it has any. */
function findContent({ http, answer }: TraceEntry): unknown {
  const body = answer ? answer.content : http?.content;
  const sent = Object.entries(http?.sent ?? {});
  const shown = sent.filter(([name]) => shownHeaders.includes(name));
  const headers = answer?.headers ?? Object.fromEntries(shown);
  const isPlain = Object.keys(headers).length === 0;
  if (isPlain) return typeof body === 'string' ? { body } : body;
  return { headers, ...(body !== undefined && { body }) };
}

function join(...parts: (string | number | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(' ');
}

/** An answer belongs to the method of the request that it answers, or to the path. */
function findMethod(entry: TraceEntry, all: TraceEntry[]): string {
  const { from, to, http, message, answer } = entry;
  if (answer) return findAsked(entry, all);
  if (!message) return to ? (http?.path ?? '') : '';
  if ('method' in message) return message.method;
  const requests = all.map((other) =>
    other.from !== from && other.message && 'method' in other.message
      ? other.message
      : undefined,
  );
  const answered = requests.find(
    (request) => request && 'id' in request && request.id === message.id,
  );
  return answered?.method ?? '';
}

/** What an HTTP response says answers the last request from where it goes. */
function findAsked(answer: TraceEntry, all: TraceEntry[]): string {
  const asked = all
    .slice(0, all.indexOf(answer))
    .findLast(({ from, http }) => from === answer.to && http);
  return asked ? findMethod(asked, all) : '';
}
