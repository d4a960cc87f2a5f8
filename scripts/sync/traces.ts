import type { TraceEntry } from '../record/recordings.ts';

/** Returns a trace as a message a line, `→` from the client and `←` from the server; `only` chooses methods, answers included. */
export function formatTrace(entries: TraceEntry[], only?: string[]): string {
  return entries
    .filter((entry) => !only || only.includes(findMethod(entry, entries)))
    .map(({ from, message }) => `${arrows[from]} ${JSON.stringify(message)}`)
    .join('\n');
}

const arrows = { client: '→', server: '←' };

/** An answer belongs to the method of the request that it answers. */
function findMethod({ from, message }: TraceEntry, all: TraceEntry[]): string {
  if ('method' in message) return message.method;
  const request = all.find(
    (other) =>
      other.from !== from &&
      'method' in other.message &&
      'id' in other.message &&
      other.message.id === message.id,
  );
  return request && 'method' in request.message ? request.message.method : '';
}
