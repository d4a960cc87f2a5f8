import { expect, test } from 'vitest';
import { canonicalise } from '../../scripts/record/canonical.ts';
import type { TraceEntry } from '../../scripts/record/recordings.ts';
import { orderStreams, readTrace } from '../../scripts/record/trace.ts';
import type { TapEvent } from '../../scripts/record/tap-events.ts';
import { formatTrace } from '../../scripts/sync/traces.ts';

const jsonrpc = '2.0';
const session = '8e1f9f0a-6c1b-4c5e-9d4f-0f1f2f3f4f5f';
const uuid = '11111111-2222-3333-4444-555555555555';
const state =
  'v1.eyJwIjp7fSwiZXhwIjoxNzk1NzcxMjc3fQ.zwtva8kmOqbIhQJX9ygCcWpqd7OZj-5LOVRZ7vJN2NA';
const task = 'b8705aedfc7748a04006624260c8e876';

test('canonicalise() gives equal values one name, by first appearance', () => {
  const { stdout } = canonicalise({
    stdout: `${task} ${uuid} ${task} ${state} http://127.0.0.1:41234/mcp`,
    trace: [],
  });
  expect(stdout).toBe(
    '<task-1> <uuid-1> <task-1> <state-1> http://127.0.0.1:<port-1>/mcp',
  );
});

test('canonicalise() names what is the same in stdout and trace the same', () => {
  const { trace } = canonicalise({
    stdout: `${uuid} ${task}`,
    trace: [{ from: 'client', message: { jsonrpc, id: task, method: uuid } }],
  });
  expect(trace[0]?.message).toEqual({
    jsonrpc,
    id: '<task-1>',
    method: '<uuid-1>',
  });
});

test('canonicalise() calls every timestamp <time>, and leaves numbers alone', () => {
  const { stdout } = canonicalise({
    stdout: '2026-11-22T07:28:21.298Z 2026-11-22T07:28:21.299Z 60000 50 ms',
    trace: [],
  });
  expect(stdout).toBe('<time> <time> 60000 50 ms');
});

test('canonicalise() tells the id of an HTTP session from other UUIDs', () => {
  const http = {
    method: 'POST',
    path: '/mcp',
    sent: {},
    received: { 'mcp-session-id': session },
  };
  const trace: TraceEntry[] = [{ from: 'client', http }];
  expect(canonicalise({ stdout: `${uuid} ${session}`, trace }).stdout).toBe(
    '<uuid-1> <session-1>',
  );
});

test('canonicalise() orders keys at every depth', () => {
  const params = { b: { z: 1, a: 2 }, name: 'n' };
  const message = { params, method: 'm', jsonrpc } as const;
  const { trace } = canonicalise({
    stdout: '',
    trace: [{ message, from: 'client' }],
  });
  expect(JSON.stringify(trace)).toBe(
    '[{"from":"client","message":{"jsonrpc":"2.0","method":"m","params":{"name":"n","b":{"a":2,"z":1}}}}]',
  );
});

test('readTrace() joins a POST with its message, and a response with its request', () => {
  const message = { jsonrpc, method: 'notifications/initialized' } as const;
  const body = JSON.stringify({ method: message.method, jsonrpc });
  const request = {
    exchange: 1,
    method: 'POST',
    pathname: '/mcp',
    headers: {},
    body,
  };
  const get = {
    exchange: 2,
    method: 'GET',
    pathname: '/mcp',
    headers: {},
    body: '',
  };
  const events: TapEvent[] = [
    { from: 'client', message },
    request,
    get,
    { exchange: 2, status: 405, headers: {} },
    { exchange: 1, status: 202, headers: {} },
  ];
  expect(formatTrace(readTrace(events))).toBe(
    '→ POST 202 {"jsonrpc":"2.0","method":"notifications/initialized"}\n→ GET 405',
  );
});

test('orderStreams() puts neighbouring notifications before answers, and moves nothing past the client', () => {
  const answer: TraceEntry = {
    from: 'server',
    message: { jsonrpc, id: 1, result: {} },
  };
  const note: TraceEntry = {
    from: 'server',
    message: { jsonrpc, method: 'note' },
  };
  const call: TraceEntry = {
    from: 'client',
    message: { jsonrpc, id: 2, method: 'call' },
  };
  expect(orderStreams([answer, note, call, answer, note, note])).toEqual([
    ...[note, answer, call],
    ...[note, note, answer],
  ]);
});

test('formatTrace() shows the methods that are asked for, and their answers', () => {
  const trace: TraceEntry[] = [
    { from: 'client', message: { jsonrpc, id: 1, method: 'ping' } },
    { from: 'server', message: { jsonrpc, id: 1, method: 'roots/list' } },
    { from: 'server', message: { jsonrpc, id: 1, result: {} } },
  ];
  expect(formatTrace(trace, ['ping'])).toBe(
    '→ {"jsonrpc":"2.0","id":1,"method":"ping"}\n← {"jsonrpc":"2.0","id":1,"result":{}}',
  );
});
