import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';
import * as z from 'zod';

// On one stream a notification comes before the result of the call.
export const transports = ['memory', 'stdio'];

export function createServer() {
  const server = new McpServer(
    { name: 'library', version: '1.0.0' },
    { capabilities: { prompts: {}, resources: {} } },
  );
  //#region calls
  const handler = () => ({ content: [] });
  const manuscript = server.registerTool('read-manuscript', {}, handler);

  const calls = {
    'registerTool()': () => server.registerTool('scan-page', {}, handler),
    'disable()': () => manuscript.disable(),
    'disable() again': () => manuscript.disable(),
    'enable()': () => manuscript.enable(),
    'update()': () => manuscript.update({ title: 'Read a manuscript' }),
    'update() of nothing': () => manuscript.update({}),
    'remove()': () => manuscript.remove(),
    'registerPrompt()': () =>
      server.registerPrompt('transcribe', {}, () => ({ messages: [] })),
    'registerResource()': () =>
      server.registerResource('rules', 'library://rules', {}, () => ({
        contents: [],
      })),
    'sendToolListChanged()': () => server.sendToolListChanged(),
  };
  //#endregion calls
  const inputSchema = z.object({ call: z.enum(Object.keys(calls)) });
  server.registerTool('change', { inputSchema }, ({ call }) => {
    Object.entries(calls).find(([name]) => name === call)?.[1]();
    return { content: [] };
  });
  server.registerTool('list-calls', {}, () => ({
    content: [],
    structuredContent: { calls: Object.keys(calls) },
  }));
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  let sent: string[] = [];
  client.fallbackNotificationHandler = ({ method }) => {
    sent.push(method);
    return Promise.resolve();
  };

  const { structuredContent } = await client.callTool({ name: 'list-calls' });
  const { calls } = z
    .object({ calls: z.array(z.string()) })
    .parse(structuredContent);
  for (const call of calls) {
    sent = [];
    await client.callTool({ name: 'change', arguments: { call } });
    console.log(call.padEnd(22), sent.join());
  }

  await client.close();
}
