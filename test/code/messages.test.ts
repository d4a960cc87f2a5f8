import { expect, test } from 'vitest';
import { findGist } from '../../site/code/gist.ts';
import { readRows } from '../../site/code/messages.ts';

const call = { jsonrpc: '2.0', id: 1, method: 'tools/call' };

// A line of a trace, and its row: kind, method, id, HTTP, gist.
const rows = [
  [`→ ${json(call)}`, 'request', 'tools/call', '1', undefined, ''],
  [
    `→ POST 200 ${json({ ...call, params: { name: 'find-book', arguments: { title: 'Dune' }, task: {} } })}`,
    'request',
    'tools/call',
    '1',
    'POST 200',
    'find-book {"title":"Dune"} as a task',
  ],
  [
    '→ GET 200',
    'http',
    'GET',
    undefined,
    '200',
    'opens a stream for messages from the server',
  ],
  [
    '→ GET 405',
    'http',
    'GET',
    undefined,
    '405',
    'tries to open a stream, which the server declines',
  ],
  [
    '→ DELETE 405',
    'http',
    'DELETE',
    undefined,
    '405',
    'tries to end the session, which the server declines',
  ],
  [
    `← ${json({ method: 'notifications/progress', params: { progress: 2, total: 12, message: 'Dracula' } })}`,
    'notification',
    'notifications/progress',
    undefined,
    undefined,
    '2 of 12: Dracula',
  ],
  [
    `← ${json({ method: 'notifications/message', params: { level: 'info', data: { books: 2 } } })}`,
    'notification',
    'notifications/message',
    undefined,
    undefined,
    'info: {"books":2}',
  ],
  [
    `← ${json({ id: 'a', method: 'elicitation/create', params: { message: 'Which shelf?' } })}`,
    'request',
    'elicitation/create',
    'a',
    undefined,
    'Which shelf?',
  ],
  [
    `← ${json({ id: 9, error: { code: -32602, message: 'No such tool' } })}`,
    'error',
    '',
    '9',
    undefined,
    '-32602 No such tool',
  ],
] as const;

test.for(rows)(
  'readRows() reads %s',
  ([line, kind, method, id, http, gist]) => {
    const [row] = readRows([line]);
    if (!row) throw new Error('no row');
    const { kind: k, method: m, id: i, http: h } = row;
    expect([k, m, i, h, findGist(row)]).toEqual([kind, method, id, http, gist]);
  },
);

// What a response to a method carries, and its gist.
const results = [
  ['ping', {}, 'empty'],
  [
    'initialize',
    {
      protocolVersion: '2025-11-25',
      serverInfo: { name: 'library', version: '1.0.0' },
    },
    'library 1.0.0, protocol 2025-11-25',
  ],
  [
    'tools/list',
    { tools: [{ name: 'find-book' }, { name: 'lend' }] },
    '2 tools: find-book, lend',
  ],
  ['tools/call', { content: [{ type: 'text', text: 'Dune' }] }, 'Dune'],
  [
    'tools/call',
    { content: [{ type: 'text', text: 'gone' }], isError: true },
    'tool error: gone',
  ],
  [
    'tools/call',
    { task: { taskId: '<task-1>', status: 'working' } },
    '<task-1> working',
  ],
  [
    'prompts/get',
    { messages: [{ role: 'user', content: { type: 'text', text: 'Hi' } }] },
    'Hi',
  ],
  ['sampling/createMessage', { model: 'm' }, '{"model":"m"}'],
] as const;

test.for(results)(
  'the gist of a response to %s with %j is %s',
  ([method, result, gist]) => {
    const lines = [
      `→ ${json({ id: 1, method })}`,
      `← ${json({ id: 1, result })}`,
    ];
    const [, row] = readRows(lines);
    if (!row) throw new Error('no row');
    expect([row.kind, row.method, findGist(row)]).toEqual([
      'response',
      method,
      gist,
    ]);
  },
);

test('an answer belongs to the request of the other side that has its id', () => {
  const rows = readRows([
    `→ ${json({ id: 1, method: 'tools/call' })}`,
    `← ${json({ id: 1, method: 'ping' })}`,
    `→ ${json({ id: 1, result: {} })}`,
    `← ${json({ id: 1, result: { content: [] } })}`,
  ]);
  expect(rows.map(({ method }) => method)).toEqual([
    'tools/call',
    'ping',
    'ping',
    'tools/call',
  ]);
});

test('a line that is no message is a fault', () => {
  expect(() => readRows(['-> {}'])).toThrow('Cannot draw this line');
});

function json(value: object): string {
  return JSON.stringify(value);
}
