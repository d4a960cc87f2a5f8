import {
  Client,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client';
import {
  McpServer,
  WebStandardStreamableHTTPServerTransport,
} from '@modelcontextprotocol/server';
import { expect, test } from 'vitest';
import type { TestCase } from 'vitest/node';

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

//#region server
function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  server.registerTool('which-branch', {}, ({ http }) => {
    const text = String(http?.req?.headers.get('x-branch'));
    return { content: [{ type: 'text', text }] };
  });
  return server;
}
//#endregion server

//#region test
test('which-branch reads the header of the request', async () => {
  const http = new WebStandardStreamableHTTPServerTransport({
    sessionIdGenerator: () => crypto.randomUUID(),
  });
  await createServer().connect(http);

  const url = new URL('http://library.example/mcp');
  const transport = new StreamableHTTPClientTransport(url, {
    fetch: (input, init) => http.handleRequest(new Request(input, init)),
    requestInit: { headers: { 'x-branch': 'harbour' } },
  });
  const client = new Client({ name: 'test', version: '1.0.0' });
  await client.connect(transport);

  const { content } = await client.callTool({ name: 'which-branch' });
  expect(content).toMatchObject([{ text: 'harbour' }]);
  expect(transport.sessionId).toBe(http.sessionId);
  await client.close();
  await http.close();
});
//#endregion test
