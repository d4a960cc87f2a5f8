import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';

/** Resolves when the payment page says that the fine is paid. */
async function payment(id: string): Promise<string> {
  await new Promise((resolve) => setTimeout(resolve, 100));
  return id;
}

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region handler
  server.registerTool('pay-fine', {}, async ({ mcpReq }) => {
    const related = { relatedRequestId: mcpReq.id };
    const elicitationId = 'fine-7';
    const { action } = await server.server.elicitInput(
      {
        mode: 'url',
        message: 'Pay the fine of 2 pounds',
        url: `https://library.example/pay/${elicitationId}`,
        elicitationId,
      },
      { ...related, timeout: 600_000 },
    );
    if (action === 'accept') {
      await payment(elicitationId);
      const tellClient = server.server.createElicitationCompletionNotifier(
        elicitationId,
        related,
      );
      await tellClient();
    }
    return { content: [{ type: 'text', text: `The reader said: ${action}` }] };
  });
  //#endregion handler
  return server;
}

export async function run(transport: Transport) {
  //#region client
  const client = new Client(
    { name: 'docs', version: '1.0.0' },
    { capabilities: { elicitation: { url: {} } } },
  );
  client.setRequestHandler('elicitation/create', ({ params }) => {
    if (params.mode === 'url') console.log('open', params.url);
    return { action: 'accept' };
  });
  client.setNotificationHandler(
    'notifications/elicitation/complete',
    ({ params }) => console.log('done', params.elicitationId),
  );
  //#endregion client
  await client.connect(transport);

  //#region call
  const call = { name: 'pay-fine' };
  const options = { timeout: 600_000 };
  const { content } = await client.callTool(call, options);
  console.log(content);
  //#endregion call

  await client.close();
}
