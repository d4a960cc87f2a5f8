import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
//#region imports
import {
  McpServer,
  UrlElicitationRequiredError,
} from '@modelcontextprotocol/server';
//#endregion imports

/** Resolves when the payment page says that the fine is paid. */
async function payment(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 100));
}

export function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  //#region handler
  let paid = false;

  server.registerTool('renew-card', {}, () => {
    if (paid) return { content: [{ type: 'text', text: 'Renewed' }] };
    const elicitationId = 'fine-7';
    const tell =
      server.server.createElicitationCompletionNotifier(elicitationId);
    void payment().then(() => {
      paid = true;
      return tell();
    });
    throw new UrlElicitationRequiredError([
      {
        mode: 'url',
        message: 'Pay the fine of 2 pounds first',
        url: `https://library.example/pay/${elicitationId}`,
        elicitationId,
      },
    ]);
  });
  //#endregion handler
  return server;
}

export async function run(transport: Transport) {
  const client = new Client(
    { name: 'docs', version: '1.0.0' },
    { capabilities: { elicitation: { url: {} } } },
  );
  await client.connect(transport);

  //#region client
  const paid = Promise.withResolvers<void>();
  client.setNotificationHandler('notifications/elicitation/complete', () =>
    paid.resolve(),
  );

  try {
    await client.callTool({ name: 'renew-card' });
  } catch (error) {
    if (!(error instanceof UrlElicitationRequiredError)) throw error;
    console.log(error.code, error.message);
    for (const { url } of error.elicitations) console.log('open', url);
    await paid.promise;
  }

  const { content } = await client.callTool({ name: 'renew-card' });
  console.log(content);
  //#endregion client

  await client.close();
}
