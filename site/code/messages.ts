/** A line of a trace, read: `→ POST 200 {…}`. */
export interface Row {
  from: 'client' | 'server';
  kind: Kind;
  /** Of a response, that of the request which it answers; of an HTTP request without a message, `GET` or `DELETE`. */
  method: string;
  id?: string;
  /** The HTTP request that carried the message, and the status of its response; without a message, the status alone. */
  http?: string;
  message?: Message;
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
  /^(?<arrow>[→←])(?: (?<verb>[A-Z]+))?(?: (?<status>\d{3}))?(?: (?<json>\{.*\}))?$/;

/** A message and what carried it, before it is known which request it answers. */
export interface Carried {
  from: 'client' | 'server';
  verb?: string | undefined;
  status?: number | string | undefined;
  message?: Message | undefined;
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
    return row;
  };
}

function readLine(line: string): Carried {
  const { arrow, verb, status, json } = rowLine.exec(line)?.groups ?? {};
  if (!arrow) throw new Error(`Cannot draw this line of a trace: ${line}`);
  const from = arrow === '→' ? 'client' : 'server';
  return { from, verb, status, message: json ? readMessage(json) : undefined };
}

function makeRow(carried: Carried, asked: Map<string, string>): Row {
  const { from, verb, status = '', message } = carried;
  if (!message)
    return { from, kind: 'http', method: verb ?? '', http: String(status) };
  const http = [verb, status].filter(Boolean).join(' ');
  const id = findId(message);
  return {
    from,
    kind: findKind(message),
    method: findMethod(message, asked.get(`${other[from]} ${id}`)),
    ...(id !== undefined && { id }),
    ...(http && { http }),
    message,
  };
}

function readMessage(json: string): Message {
  const value: unknown = JSON.parse(json);
  return value && typeof value === 'object' ? { ...value } : {};
}

const other = { client: 'server', server: 'client' } as const;

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
