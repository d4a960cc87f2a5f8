import type { AuthInfo } from '@modelcontextprotocol/server';
import { Client, InMemoryTransport } from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';

//#region server
function createServer(scopes: string[]) {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  server.registerTool('list-loans', {}, () => ({ content: [] }));
  const lend = server.registerTool('lend-book', {}, ({ http }) => {
    const text = `lent for ${http?.authInfo?.clientId}`;
    return { content: [{ type: 'text', text }] };
  });
  if (!scopes.includes('books:lend')) lend.disable();
  return server;
}
//#endregion server

for (const scopes of [['books:read'], ['books:read', 'books:lend']]) {
  const [clientEnd, serverEnd] = InMemoryTransport.createLinkedPair();
  const authInfo: AuthInfo = { token: '', clientId: 'nightly-report', scopes };
  const send = clientEnd.send.bind(clientEnd);
  clientEnd.send = (message) => send(message, { authInfo });
  await createServer(scopes).connect(serverEnd);
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(clientEnd);
  const { tools } = await client.listTools();
  console.log(
    scopes,
    tools.map(({ name }) => name),
  );
  await client.callTool({ name: 'lend-book' }).then(
    ({ content }) => console.log(content),
    (error: unknown) => console.log(String(error)),
  );
  await client.close();
}
