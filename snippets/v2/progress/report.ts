import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
//#region imports
import { McpServer } from '@modelcontextprotocol/server';
//#endregion imports

//#region returned
const returned = ['Dracula', 'Jane Eyre', 'Moby-Dick'];
const shelve = (title: string) =>
  new Promise((resolve) => setTimeout(resolve, 40 * title.length));
//#endregion returned

export function createServer() {
  //#region handler
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  server.registerTool('shelve-returns', {}, async ({ mcpReq }) => {
    const progressToken = mcpReq._meta?.progressToken;
    //    ^?
    const total = returned.length;
    for (const [progress, message] of returned.entries()) {
      if (progressToken !== undefined) {
        await mcpReq.notify({
          method: 'notifications/progress',
          params: { progressToken, progress, total, message },
        });
      }
      await shelve(message);
    }
    return { content: [{ type: 'text', text: `Shelved ${total} books` }] };
  });
  //#endregion handler
  return server;
}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  //#region call
  const { content } = await client.callTool(
    { name: 'shelve-returns' },
    {
      onprogress: ({ progress, total, message }) =>
        console.log(`${progress} of ${total}, now ${message}`),
    },
  );
  console.log(content);
  //#endregion call

  await client.close();
}
