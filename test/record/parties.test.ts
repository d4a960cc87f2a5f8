import { expect, test } from 'vitest';
import { canonicalise } from '../../scripts/record/canonical.ts';
import type { TapEvent } from '../../scripts/record/tap-events.ts';
import { readTrace } from '../../scripts/record/trace.ts';
import { formatTrace, listMethods } from '../../scripts/sync/traces.ts';

const server = 'http://127.0.0.1:41001';
const authorization = 'http://127.0.0.1:41002';
const usual = { origin: authorization, by: '', search: '', form: '' };
const initialize = { jsonrpc: '2.0', id: 0, method: 'initialize' } as const;
const accept = { accept: 'text/html' };

let count = 0;

test('a trace names the parties of a program that talks to an authorization server', () => {
  const events = [
    { from: 'client', message: initialize } as const,
    ...exchange('POST', '/mcp', {
      body: JSON.stringify(initialize),
      parties: { ...usual, origin: server, isMcp: true },
      status: 401,
      received: { 'www-authenticate': 'Bearer' },
      answer: '{"error":"invalid_token"}',
    }),
    ...exchange('POST', '/token', {
      parties: { ...usual, isMcp: false, form: 'grant_type=refresh_token' },
      answer: '{"scope":"books:read"}',
    }),
    ...exchange('GET', '/jwks', {
      parties: { ...usual, isMcp: false, by: server },
      answer: '{"keys":[]}',
    }),
    ...exchange('GET', '/auth', {
      headers: accept,
      parties: { ...usual, isMcp: false, search: '?scope=books%3Aread' },
      status: 303,
      received: { location: '/sign-in' },
      answer: '',
    }),
    ...exchange('GET', '/callback', {
      headers: accept,
      parties: { ...usual, isMcp: false, origin: 'http://127.0.0.1:41003' },
      answer: 'You can close this page',
    }),
  ];
  expect(show(events)).toBe(`\
client → server POST 401 {"jsonrpc":"2.0","id":0,"method":"initialize"}
client ← server {"headers":{"www-authenticate":"Bearer"},"body":{"error":"invalid_token"}}
client → authorization POST 200 /token {"grant_type":"refresh_token"}
client ← authorization {"scope":"books:read"}
server → authorization GET 200 /jwks
server ← authorization {"keys":[]}
browser → authorization GET 303 /auth {"scope":"books:read"}
browser ← authorization {"headers":{"location":"/sign-in"}}
browser → client GET 200 /callback
browser ← client {"body":"You can close this page"}`);
});

test('a fence chooses the requests of a path, with what they are answered', () => {
  const trace = readTrace(
    ['/token', '/jwks'].flatMap((path) =>
      exchange('GET', path, {
        parties: { ...usual, isMcp: false },
        answer: '{"keys":[]}',
      }),
    ),
  );
  expect(formatTrace(trace, ['/jwks'])).toBe(
    'client → authorization GET 200 /jwks\nclient ← authorization {"keys":[]}',
  );
  const facts = { snippet: '', hash: '', sdk: '', node: '', stdout: '' };
  const recording = { ...facts, traces: { program: trace } };
  expect(listMethods(recording)).toEqual(['/token', '/jwks']);
});

test('without an authorization server, a trace has messages and no contents', () => {
  const events = exchange('GET', '/health', {
    parties: { ...usual, isMcp: false },
    answer: '{"ok":true}',
  });
  expect(show(events)).toBe('→ GET 200');
});

test('what authorization makes up gets a name, equal values the same, and nothing else', () => {
  const token = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhZGEifQ.c2lnbmF0dXJl';
  const events = [
    ...exchange('POST', '/token', {
      parties: {
        ...usual,
        isMcp: false,
        form: 'client_id=docs&code=J3yV0cUq1T4mJ7k2mJ7k2m',
      },
      answer: `{"access_token":"${token}","exp":1795753375,"expires_in":3600}`,
    }),
    ...exchange('GET', '/me', {
      headers: { authorization: `Bearer ${token}` },
      parties: { ...usual, isMcp: false },
    }),
  ];
  const stdout = `docs ${token} 1795753375`;
  const run = canonicalise({ stdout, trace: readTrace(events) });
  expect(run.stdout).toBe('docs <access-token-1> 1795753375');
  expect(formatTrace(run.trace)).toBe(`\
client → authorization POST 200 /token {"code":"<code-1>","client_id":"docs"}
client ← authorization {"access_token":"<access-token-1>","exp":"<time>","expires_in":3600}
client → authorization GET 200 /me {"headers":{"authorization":"Bearer <access-token-1>"}}`);
});

interface Given {
  parties: NonNullable<Extract<TapEvent, { method: string }>['parties']>;
  body?: string;
  headers?: Record<string, string>;
  status?: number;
  received?: Record<string, string>;
  answer?: string;
}

function exchange(method: string, pathname: string, given: Given): TapEvent[] {
  count += 1;
  const { parties, body = '', headers = {}, answer } = given;
  const { status = 200, received = {} } = given;
  return [
    { exchange: count, method, pathname, headers, body, parties },
    {
      ...{ exchange: count, status, headers: received },
      ...(answer !== undefined && { answer }),
    },
  ];
}

function show(events: TapEvent[]): string {
  return formatTrace(readTrace(events));
}
