import { Client, SdkError } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';

const returned = ['Dracula', 'Jane Eyre'];

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region handler
  server.registerTool('shelve-returns', {}, async ({ mcpReq }) => {
    const progressToken = mcpReq._meta?.progressToken;
    const total = returned.length;
    for (const [progress, message] of returned.entries()) {
      if (progressToken !== undefined) {
        await mcpReq.notify({
          method: 'notifications/progress',
          params: { progressToken, progress, total, message },
        });
      }
      await new Promise((resolve) => setTimeout(resolve, 2000));
    }
    return { content: [{ type: 'text', text: `Shelved ${total} books` }] };
  });
  //#endregion handler
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  //#region fails
  const call = { name: 'shelve-returns' };

  try {
    await client.callTool(call, {
      timeout: 3000,
      onprogress: ({ message }) => console.log('shelving', message),
    });
  } catch (error) {
    if (!(error instanceof SdkError)) throw error;
    console.log(error.message, error.data);
  }
  //#endregion fails

  //#region passes
  const { content } = await client.callTool(call, {
    timeout: 3000,
    resetTimeoutOnProgress: true,
    maxTotalTimeout: 60_000,
    onprogress: ({ message }) => console.log('shelving', message),
  });
  console.log(content);
  //#endregion passes

  await client.close();
}
