import type { Party } from './parties.ts';
import type { TraceEntry } from './recordings.ts';
import type { HttpRequest } from './tap-events.ts';

/** An HTTP request that the tap heard and its entry in the trace, and the same of a response that says something. */
export interface Exchange {
  request: HttpRequest;
  entry: TraceEntry;
  answer?: Answer;
}

interface Answer {
  text: string;
  entry: TraceEntry;
}

type Content = Record<string, unknown> | string;

/** What an authorization server has an address for, and a resource server has none. */
const authorizationPath =
  /^\/(?:\.well-known\/(?:oauth-authorization-server|openid-configuration)|(?:token|authorize)$)/;
const resourcePath = /^\/\.well-known\/oauth-protected-resource/;
const shownHeaders = ['authorization', 'dpop', 'location', 'www-authenticate'];

/** Returns the entries of a trace, with the parties and contents of its HTTP exchanges if the program talks to an authorization server, and else as it was without. */
export function nameParties(
  entries: TraceEntry[],
  exchanges: Exchange[],
): TraceEntry[] {
  const isOfInterest = exchanges.some(({ request: { pathname } }) =>
    [authorizationPath, resourcePath].some((path) => path.test(pathname)),
  );
  if (!isOfInterest) return entries.filter(({ answer }) => !answer);
  const findParty = assignParties(exchanges);
  const named = new Map(
    exchanges.flatMap((exchange) => nameExchange(exchange, findParty)),
  );
  return entries.flatMap((entry) => named.get(entry) ?? [entry]);
}

/** What serves MCP is the server, also where it plays the authorization server; what else is reached is the client's callback. */
function assignParties(exchanges: Exchange[]): (origin: string) => Party {
  const servers = findOrigins(
    exchanges,
    ({ pathname, parties }) => parties?.isMcp || resourcePath.test(pathname),
  );
  const authorization = findOrigins(exchanges, ({ pathname }) =>
    authorizationPath.test(pathname),
  );
  return (origin) => {
    if (servers.has(origin)) return 'server';
    return authorization.has(origin) ? 'authorization' : 'client';
  };
}

function findOrigins(
  exchanges: Exchange[],
  isOne: (request: HttpRequest) => boolean | undefined,
): Set<string | undefined> {
  const found = exchanges.filter(({ request }) => isOne(request));
  return new Set(found.map(({ request }) => request.parties?.origin));
}

function nameExchange(
  { request, entry, answer }: Exchange,
  findParty: (origin: string) => Party,
): [TraceEntry, TraceEntry[]][] {
  const { parties, headers } = request;
  if (!parties) return [];
  const isBrowser = headers['accept']?.startsWith('text/html');
  const sender = parties.by ? findParty(parties.by) : 'client';
  const from = isBrowser ? 'browser' : sender;
  const to = findParty(parties.origin);
  const named: [TraceEntry, TraceEntry[]][] = [];
  if (!parties.isMcp) {
    const content = readRequest(request);
    const http = entry.http && { ...entry.http, ...(content && { content }) };
    named.push([entry, [{ from, to, ...(http && { http }) }]]);
  }
  if (answer) named.push([answer.entry, nameAnswer(answer, to, from)]);
  return named;
}

/** Leaves out a response that says nothing but its status. */
function nameAnswer(
  { entry, text }: Answer,
  from: Party,
  to: Party,
): TraceEntry[] {
  const given = Object.entries(entry.answer?.headers ?? {});
  const headers = Object.fromEntries(
    given.filter(([name]) => shownHeaders.includes(name)),
  );
  const content = readContent(text);
  if (content === undefined && Object.keys(headers).length === 0) return [];
  const told = { headers, ...(content !== undefined && { content }) };
  return [{ from, to, answer: told }];
}

function readRequest({ body, parties }: HttpRequest): Content | undefined {
  const fields = parties?.form || parties?.search.slice(1);
  return fields
    ? Object.fromEntries(new URLSearchParams(fields))
    : readContent(body);
}

function readContent(text: string): Content | undefined {
  if (!text) return undefined;
  try {
    return JSON.parse(text) as Content;
  } catch {
    return text;
  }
}
