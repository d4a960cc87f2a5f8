import type { Recording, TraceEntry } from '../record/recordings.ts';

const arrows = { client: '→', server: '←' };

/** Returns a trace as a message a line, `→` from the client and `←` from the server; `only` chooses methods, answers included. */
export function formatTrace(entries: TraceEntry[], only?: string[]): string {
  return entries
    .filter((entry) => !only || only.includes(findMethod(entry, entries)))
    .map(formatEntry)
    .join('\n');
}

/** Returns the methods of the messages of a recording, each as often as it was sent. */
export function listMethods({ traces }: Recording): string[] {
  const entries = Object.values(traces).flat();
  return entries.flatMap(({ message }) =>
    message && 'method' in message ? [message.method] : [],
  );
}

/** Over HTTP the request that carries a message stands before it: `→ POST 202 {…}`. */
function formatEntry({ from, http, message }: TraceEntry): string {
  const parts = [
    arrows[from],
    http?.method,
    http?.status,
    message && JSON.stringify(message),
  ];
  return parts.filter((part) => part !== undefined).join(' ');
}

/** An answer belongs to the method of the request that it answers. */
function findMethod({ from, message }: TraceEntry, all: TraceEntry[]): string {
  if (!message) return '';
  if ('method' in message) return message.method;
  const requests = all.map((entry) =>
    entry.from !== from && entry.message && 'method' in entry.message
      ? entry.message
      : undefined,
  );
  const answered = requests.find(
    (request) => request && 'id' in request && request.id === message.id,
  );
  return answered?.method ?? '';
}
