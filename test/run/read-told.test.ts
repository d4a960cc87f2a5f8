import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTold } from '../../site/run/session/read-told.ts';

const message = { jsonrpc: '2.0', id: 1, method: 'ping' };
const http = { method: 'POST', path: '/mcp', sent: { accept: 'a' } };

const fit: [string, unknown][] = [
  ['an output', { type: 'output', text: '1\n' }],
  ['a fault', { type: 'fault', text: 'Error: no' }],
  ['a fault at a place', { type: 'fault', text: 'no', line: 3, column: 7 }],
  ['an end', { type: 'ended', outcome: 'finished' }],
  ['a stop', { type: 'stopping' }],
  ['a message', { type: 'message', entry: { from: 'client', message } }],
  [
    'a message over HTTP',
    { type: 'message', entry: { from: 'client', message, http } },
  ],
  [
    'a request without a message',
    {
      type: 'message',
      entry: { from: 'client', http: { ...http, status: 200, received: {} } },
    },
  ],
];

const unfit: [string, unknown][] = [
  ['no object', 'output'],
  ['an array', [{ type: 'output', text: '' }]],
  ['an unknown type', { type: 'html', text: '<b>' }],
  ['an output that is no text', { type: 'output', text: { toString: 1 } }],
  ['an outcome that there is not', { type: 'ended', outcome: 'stopped' }],
  ['a message from nobody', { type: 'message', entry: { message } }],
  [
    'a message that is no JSON-RPC',
    { type: 'message', entry: { from: 'client', message: { id: 1 } } },
  ],
  [
    'a method that is no text',
    {
      type: 'message',
      entry: { from: 'server', message: { ...message, method: {} } },
    },
  ],
  [
    'an id that is an object',
    {
      type: 'message',
      entry: { from: 'server', message: { ...message, id: {} } },
    },
  ],
];

describe('readTold()', () => {
  test.each(fit)('reads %s', (_, told) => {
    expect(readTold(JSON.stringify(told))).toStrictEqual(told);
  });

  test.each(unfit)('drops %s', (_, told) => {
    expect(readTold(JSON.stringify(told))).toBeUndefined();
  });

  test('drops what is no JSON', () => {
    expect(readTold('{"type":"output"')).toBeUndefined();
  });

  test('drops members that nobody asked for', () => {
    const told = { type: 'output', text: '1', html: '<b>' };
    expect(readTold(JSON.stringify(told))).toStrictEqual({
      type: 'output',
      text: '1',
    });
  });

  test('drops a place that is none', () => {
    const told = { type: 'fault', text: 'no', line: -1, column: 'x' };
    expect(readTold(JSON.stringify(told))).toStrictEqual({
      type: 'fault',
      text: 'no',
    });
  });

  test('drops a message that is too deep to be shown', () => {
    const deep = '{"a":'.repeat(5000) + '1' + '}'.repeat(5000);
    const text = `{"type":"message","entry":{"from":"client","message":{"jsonrpc":"2.0","method":"x","params":${deep}}}}`;
    expect(readTold(text)).toBeUndefined();
  });

  test('never throws', () => {
    const types = fc.constantFrom('output', 'message', 'fault', 'ended');
    const record = fc.record({
      type: types,
      text: fc.anything(),
      entry: fc.anything(),
    });
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          record.map((told) => JSON.stringify(told)),
        ),
        (text) => {
          readTold(text);
        },
      ),
    );
  });
});
