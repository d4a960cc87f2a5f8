const leadingKeys = [
  ...['from', 'http', 'message', 'jsonrpc', 'id', 'method', 'path', 'status'],
  ...['name', 'type', 'level', 'code'],
  ...['taskId', 'requestId', 'progressToken', 'progress', 'total'],
];

/** Returns a JSON value with the keys of its objects in one order at every depth: what a message is about first, then the alphabet. */
export function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(
    ([a], [b]) => rank(a) - rank(b) || compare(a, b),
  );
  return Object.fromEntries(
    entries.map(([key, inner]) => [key, sortKeys(inner)]),
  );
}

function rank(key: string): number {
  const index = leadingKeys.indexOf(key);
  return index < 0 ? leadingKeys.length : index;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : 1;
}
