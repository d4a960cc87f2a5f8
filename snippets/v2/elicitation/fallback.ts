import { Client } from '@modelcontextprotocol/client';
import { InMemoryTransport, McpServer } from '@modelcontextprotocol/server';

//#region form
import * as z from 'zod';

const requestedSchema = {
  type: 'object' as const,
  properties: { name: { type: 'string' as const } },
};
//#endregion form

function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region handler
  const inputSchema = z.object({ name: z.string().optional() });

  server.registerTool('reserve-book', { inputSchema }, async (args, ctx) => {
    const name = args.name ?? (await askName(ctx.mcpReq.id));
    const text = name
      ? `Reserved for ${name}`
      : 'Call again with the name of the reader';
    return { isError: !name, content: [{ type: 'text', text }] };
  });

  async function askName(relatedRequestId: string | number) {
    if (!server.server.getClientCapabilities()?.elicitation?.form) return '';
    const { content } = await server.server.elicitInput(
      { message: 'Who reserves "Dracula"?', requestedSchema },
      { relatedRequestId },
    );
    return String(content?.['name'] ?? '');
  }
  //#endregion handler
  return server;
}

async function reserve(client: Client) {
  const [clientTransport, serverTransport] =
    InMemoryTransport.createLinkedPair();
  await createServer().connect(serverTransport);
  await client.connect(clientTransport);
  const { content } = await client.callTool({ name: 'reserve-book' });
  console.log(content);
  await client.close();
}

//#region calls
const withForms = new Client(
  { name: 'reading-room', version: '1.0.0' },
  { capabilities: { elicitation: { form: {} } } },
);
withForms.setRequestHandler('elicitation/create', () => ({
  action: 'accept',
  content: { name: 'Ada' },
}));
const withoutForms = new Client({ name: 'kiosk', version: '1.0.0' });

for (const client of [withForms, withoutForms]) await reserve(client);
//#endregion calls
