import { sortKeys } from './sort-keys.ts';
import { findSecrets } from './secrets.ts';
import type { TraceEntry } from './recordings.ts';

interface Observed {
  stdout: string;
  trace: TraceEntry[];
}

/** What changes from run to run, by its shape: UUIDs, the ids of InMemoryTaskStore, what createRequestStateCodec seals, timestamps, ports of this machine. */
const changing =
  /(?<uuid>\b[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\b)|(?<task>\b[\da-f]{32}\b)|(?<state>\bv1\.[\w-]{16,}\.[\w-]{43}(?![\w-]))|(?<time>\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z)|(?<=(?:127\.0\.0\.1|localhost)(?::|%3A))(?<port>\d+)\b/g;

/** Returns a run with changing values named by first appearance (`<task-1>`), so that equal ones stay equal, and keys in one order. */
export function canonicalise<T extends Observed>(run: T): T {
  const sessions = new Set(run.trace.map(findSession));
  const rename = makeRenamer(sessions, findSecrets(run.trace));
  return {
    ...run,
    stdout: rename(run.stdout),
    trace: run.trace.map((entry) => renameEntry(entry, rename)),
  };
}

/** Returns the session id that a response gives. */
export function findSession({ http }: TraceEntry): string | undefined {
  return http?.received?.['mcp-session-id'];
}

/** The members of a token and of a registration that are seconds since 1970. */
const seconds =
  /(?<="(?:auth_time|client_id_issued_at|client_secret_expires_at|exp|iat|nbf)":)\d{10}\b/g;

/** Returns an entry under stable names, with its keys in one order. */
export function renameEntry(
  entry: TraceEntry,
  rename: (text: string) => string,
): TraceEntry {
  const json = JSON.stringify(sortKeys(entry));
  const timeless = entry.to ? json.replace(seconds, '"<time>"') : json;
  return JSON.parse(rename(timeless)) as TraceEntry;
}

/** Returns what names changing values by first appearance; those in `sessions`, which may grow, are session ids, and those in `secrets` are called what it says. */
export function makeRenamer(
  sessions: ReadonlySet<string | undefined>,
  secrets: ReadonlyMap<string, string> = new Map(),
): (text: string) => string {
  const names = new Map<string, string>();
  const counts = new Map<string, number>();
  const name = (kind: string, value: string) => {
    const count = (counts.get(kind) ?? 0) + 1;
    const known = names.get(value) ?? `<${kind}-${count}>`;
    if (!names.has(value)) counts.set(kind, count);
    names.set(value, known);
    return known;
  };
  const secret = secrets.size > 0 ? matchAny([...secrets.keys()]) : undefined;
  return (text) => {
    const open = secret
      ? text.replace(secret, (value) => name(secrets.get(value) ?? '', value))
      : text;
    return open.replace(changing, (value, ...match) => {
      const groups = match.at(-1) as Record<string, string | undefined>;
      const [shape = ''] = Object.keys(groups).filter((key) => groups[key]);
      const kind = sessions.has(value) ? 'session' : shape;
      // Whether two timestamps are equal is chance, so they share one name.
      return kind === 'time' ? '<time>' : name(kind, value);
    });
  };
}

/** A token may contain another, so the longest is looked for first. */
function matchAny(values: string[]): RegExp {
  const longestFirst = values.sort((a, b) => b.length - a.length);
  return new RegExp(
    longestFirst.map((value) => RegExp.escape(value)).join('|'),
    'g',
  );
}
