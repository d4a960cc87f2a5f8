import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';

export const transports = ['memory'];

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  let calls = 0;
  //#region handler
  server.registerTool('count-books', {}, () => {
    calls += 1;
    return { content: [{ type: 'text', text: `call ${calls}` }] };
  });
  //#endregion handler
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  //#region call
  const call = { name: 'count-books' };
  const controller = new AbortController();
  const { signal } = controller;
  const counting = client.callTool(call, { signal });
  controller.abort('changed my mind');
  await counting.catch((error: unknown) => {
    console.log('client:', String(error));
  });

  console.log((await client.callTool(call)).content);
  //#endregion call

  await client.close();
}
