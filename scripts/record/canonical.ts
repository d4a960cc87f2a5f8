import type { JSONRPCMessage } from '@modelcontextprotocol/sdk/types.js';
import type { TraceEntry } from './recordings.ts';

interface Observed {
  stdout: string;
  trace: TraceEntry[];
}

/** What changes from run to run, by its shape: UUIDs, the ids of InMemoryTaskStore, timestamps, ports of this machine. */
const changing =
  /(?<uuid>\b[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\b)|(?<task>\b[\da-f]{32}\b)|(?<time>\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z)|(?<=(?:127\.0\.0\.1|localhost):)(?<port>\d+)\b/g;

const leadingKeys = [
  ...['jsonrpc', 'id', 'method', 'name', 'type', 'level', 'code'],
  ...['taskId', 'status', 'requestId', 'progressToken', 'progress', 'total'],
];

/** Returns stdout and trace with changing values named by first appearance (`<task-1>`), so that equal ones stay equal, and keys in one order. */
export function canonicalise({ stdout, trace }: Observed): Observed {
  const rename = makeRenamer();
  return {
    stdout: rename(stdout),
    trace: trace.map(({ from, message }) => ({
      from,
      message: JSON.parse(
        rename(JSON.stringify(message)),
        (_key, value: unknown) => sortKeys(value),
      ) as JSONRPCMessage,
    })),
  };
}

function makeRenamer(): (text: string) => string {
  const names = new Map<string, string>();
  const counts = new Map<string, number>();
  return (text) =>
    text.replace(changing, (value, ...match) => {
      const groups = match.at(-1) as Record<string, string | undefined>;
      const [kind = ''] = Object.keys(groups).filter((key) => groups[key]);
      // Whether two timestamps are equal is chance, so they share one name.
      if (kind === 'time') return '<time>';
      const count = (counts.get(kind) ?? 0) + 1;
      const name = names.get(value) ?? `<${kind}-${count}>`;
      if (!names.has(value)) counts.set(kind, count);
      names.set(value, name);
      return name;
    });
}

function sortKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return value;
  return Object.fromEntries(
    Object.entries(value).sort(
      ([a], [b]) => rank(a) - rank(b) || compare(a, b),
    ),
  );
}

function rank(key: string): number {
  const index = leadingKeys.indexOf(key);
  return index < 0 ? leadingKeys.length : index;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : 1;
}
