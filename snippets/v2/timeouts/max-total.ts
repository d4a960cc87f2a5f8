import { once } from 'node:events';
import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region handler
  let running = 0;

  server.registerTool('take-stock', {}, async ({ mcpReq }) => {
    running += 1;
    const { progressToken = 'none' } = mcpReq._meta ?? {};
    await pause(500);
    await mcpReq.notify({
      method: 'notifications/progress',
      params: { progressToken, progress: 1, total: 12 },
    });
    await once(mcpReq.signal, 'abort');
    running -= 1;
    return { content: [{ type: 'text', text: 'Counted a part' }] };
  });
  server.registerTool('count-running', {}, () => {
    return { content: [{ type: 'text', text: `${running} call runs` }] };
  });
  //#endregion handler
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  //#region call
  try {
    await client.callTool(
      { name: 'take-stock' },
      {
        timeout: 2000,
        resetTimeoutOnProgress: true,
        maxTotalTimeout: 100,
        onprogress: ({ progress }) => console.log('progress', progress),
      },
    );
  } catch (error) {
    console.log('client:', String(error));
  }

  await pause(3000); // longer than the timeout
  const { content } = await client.callTool({ name: 'count-running' });
  console.log('server:', content);
  //#endregion call

  await client.close();
}
