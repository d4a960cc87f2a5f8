import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import * as z from 'zod';
//#region imports
import {
  McpServer,
  ProtocolError,
  ProtocolErrorCode,
} from '@modelcontextprotocol/server';
//#endregion imports

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region handler
  server.registerTool(
    'reserve-book',
    { inputSchema: z.object({ title: z.string() }) },
    ({ title }) => {
      if (title === 'Emma') throw new Error('Cannot find "Emma"');
      if (title === 'Jane Eyre')
        throw new ProtocolError(
          ProtocolErrorCode.InternalError,
          'The shelf is locked',
          {
            shelf: 'novel',
          },
        );
      return {
        isError: true,
        content: [{ type: 'text', text: `"${title}" is on loan` }],
      };
    },
  );
  //#endregion handler
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  //#region calls
  const name = 'reserve-book';
  const calls = [
    { name, arguments: { title: 'Dracula' } },
    { name, arguments: { title: 'Emma' } },
    { name, arguments: { title: 'Jane Eyre' } },
    { name, arguments: { isbn: '9780141439846' } },
    { name: 'steal-book' },
  ];

  for (const call of calls) {
    try {
      const { isError, content } = await client.callTool(call);
      console.log(isError, content);
    } catch (error) {
      console.log(String(error));
    }
  }
  //#endregion calls

  await client.close();
}
