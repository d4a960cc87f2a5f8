import { parties, type Party } from '../../scripts/record/parties.ts';

/** A line of a trace, read: `→ POST 200 {…}`, or `client → authorization GET 200 /jwks`. */
export interface Row {
  from: Party;
  /** Where there are more than two parties. */
  to?: Party;
  kind: Kind;
  /** Of a response, that of the request which it answers; of an HTTP request without a message, its path, or else `GET` or `DELETE`. */
  method: string;
  id?: string;
  /** The HTTP request that carried the message, and the status of its response; without a message, the status alone. */
  http?: string;
  message?: Message;
  /** What an HTTP request or response without a message says. */
  content?: Record<string, unknown>;
}

export type Kind = 'request' | 'response' | 'notification' | 'error' | 'http';

/** A JSON-RPC message as far as a row speaks of it. */
export interface Message {
  id?: unknown;
  method?: unknown;
  params?: unknown;
  result?: unknown;
  error?: unknown;
}

const rowLine =
  /^(?:(?<left>[a-z]+) )?(?<arrow>[→←])(?: (?<right>[a-z]+))?(?: (?<verb>[A-Z]+))?(?: (?<status>\d{3}))?(?: (?<path>\/\S*))?(?: (?<json>\{.*\}))?$/;

/** A message and what carried it, before it is known which request it answers. */
export interface Carried {
  from: Party;
  to?: Party | undefined;
  verb?: string | undefined;
  status?: number | string | undefined;
  path?: string | undefined;
  message?: Message | undefined;
  content?: Record<string, unknown> | undefined;
}

/** Reads the body of a trace, a message a line; throws at a line that is none. */
export function readRows(lines: string[]): Row[] {
  const makeRow = openTrace();
  return lines.map((line) => makeRow(readLine(line)));
}

/** Returns what makes a row of each message of a trace in turn, and knows at an answer which request it is to. */
export function openTrace(): (carried: Carried) => Row {
  const asked = new Map<string, string>();
  return (carried) => {
    const row = makeRow(carried, asked);
    if (row.kind === 'request' && row.id)
      asked.set(`${row.from} ${row.id}`, row.method);
    if (row.http) asked.set(row.from, row.method);
    return row;
  };
}

function readLine(line: string): Carried {
  const groups = rowLine.exec(line)?.groups;
  if (!groups) throw new Error(`Cannot draw this line of a trace: ${line}`);
  const { arrow, left, right, verb, status, path, json } = groups;
  const isAsked = arrow === '→';
  const [from, to] = isAsked ? [left, right] : [right, left];
  const said = json ? readMessage(json) : undefined;
  const isMessage = said && (!left || 'jsonrpc' in said);
  return {
    from: readParty(from) ?? (isAsked ? 'client' : 'server'),
    to: readParty(to),
    ...{ verb, status, path },
    ...(isMessage ? { message: said } : { content: said }),
  };
}

function readParty(name = ''): Party | undefined {
  return parties.find((party) => party === name);
}

function makeRow(carried: Carried, asked: Map<string, string>): Row {
  const { from, to, verb, status = '', message } = carried;
  const parts = { from, ...(to && { to }) };
  if (to && !message) return makePlainRow(carried, to, asked);
  if (!message)
    return { ...parts, kind: 'http', method: verb ?? '', http: String(status) };
  const http = [verb, status].filter(Boolean).join(' ');
  const id = findId(message);
  const answered = from === 'client' ? 'server' : 'client';
  return {
    ...parts,
    kind: findKind(message),
    method: findMethod(message, asked.get(`${answered} ${id}`)),
    ...(id !== undefined && { id }),
    ...(http && { http }),
    message,
  };
}

/** An HTTP request that carries no message, or what the response to one says. */
function makePlainRow(
  { from, verb, status, path, content }: Carried,
  to: Party,
  asked: Map<string, string>,
): Row {
  const said = content && { content };
  if (verb)
    return {
      ...{ from, to, kind: 'http', method: path ?? '' },
      http: [verb, status].filter(Boolean).join(' '),
      ...said,
    };
  const kind = isRefusal(content) ? 'error' : 'response';
  return { from, to, kind, method: asked.get(to) ?? '', ...said };
}

function isRefusal(content: Record<string, unknown> = {}): boolean {
  const { body } = content;
  return 'error' in (body && typeof body === 'object' ? body : content);
}

function readMessage(json: string): Record<string, unknown> {
  const value: unknown = JSON.parse(json);
  return value && typeof value === 'object' ? { ...value } : {};
}

function findKind(message: Message): Kind {
  if (message.method === undefined)
    return message.error === undefined ? 'response' : 'error';
  return message.id === undefined ? 'notification' : 'request';
}

function findMethod({ method }: Message, answered = ''): string {
  return typeof method === 'string' ? method : answered;
}

function findId({ id }: Message): string | undefined {
  return typeof id === 'string' || typeof id === 'number'
    ? String(id)
    : undefined;
}
