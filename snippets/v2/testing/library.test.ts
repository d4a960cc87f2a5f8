import type { TestCase } from 'vitest/node';
//#region imports
import { Client, InMemoryTransport } from '@modelcontextprotocol/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createServer } from '../server.ts';
//#endregion imports

//#region start
if (!process.env['VITEST']) {
  const { startVitest } = await import('vitest/node');
  const print = (test: TestCase) => console.log(test.result().state, test.name);
  const vitest = await startVitest([import.meta.filename], {
    root: import.meta.dirname,
    config: false,
    watch: false,
    pool: 'threads',
    reporters: [{ onTestCaseResult: print }],
  });
  await vitest.close();
  process.exit();
}
//#endregion start

//#region connect
let client: Client;

beforeEach(async () => {
  const pair = InMemoryTransport.createLinkedPair();
  client = new Client(
    { name: 'test', version: '1.0.0' },
    { capabilities: { elicitation: {} } },
  );
  await createServer().connect(pair[0]);
  await client.connect(pair[1]);
});

afterEach(() => client.close());
//#endregion connect

//#region find
test('find-book finds a book by its title', async () => {
  const { structuredContent } = await client.callTool({
    name: 'find-book',
    arguments: { title: 'Dracula' },
  });
  expect(structuredContent).toMatchObject({
    author: 'Bram Stoker',
    available: true,
  });
});
//#endregion find

//#region errors
test('find-book says that it has no such book', async () => {
  const result = await client.callTool({
    name: 'find-book',
    arguments: { title: 'Emma' },
  });
  expect(result).toMatchObject({
    isError: true,
    content: [{ text: 'Cannot find "Emma" in the catalogue' }],
  });
});

test('a resource that is not there rejects', async () => {
  const read = client.readResource({ uri: 'library://attic' });
  await expect(read).rejects.toMatchObject({ code: -32602 });
});
//#endregion errors

//#region answer
test('lend-book lends to the reader who answers', async () => {
  client.setRequestHandler('elicitation/create', () => ({
    action: 'accept',
    content: { name: 'Ada', days: 7 },
  }));
  const { content } = await client.callTool({
    name: 'lend-book',
    arguments: { isbn: '9780141439846' },
  });
  expect(content).toMatchObject([{ text: 'Lent "Dracula" to Ada for 7 days' }]);
});
//#endregion answer

//#region notified
test('open-archive announces a new tool', async () => {
  const changed = Promise.withResolvers<void>();
  client.setNotificationHandler('notifications/tools/list_changed', () =>
    changed.resolve(),
  );
  await client.callTool({ name: 'open-archive' });
  await changed.promise;

  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toContain('read-manuscript');
});
//#endregion notified
