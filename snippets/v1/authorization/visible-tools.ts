import type { AuthInfo } from '@modelcontextprotocol/sdk/server/auth/types.js';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';

//#region server
function createServer(scopes: string[]) {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  server.registerTool('list-loans', {}, () => ({ content: [] }));
  const lend = server.registerTool('lend-book', {}, ({ authInfo }) => {
    const text = `lent for ${authInfo?.clientId}`;
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
  const { content } = await client.callTool({ name: 'lend-book' });
  console.log(content);
  await client.close();
}
