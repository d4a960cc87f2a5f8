import { Client, InMemoryTransport } from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';
import * as z from 'zod';

//#region server
const newest = { title: 'The War of the Worlds', keywords: new Set(['Mars']) };

function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  server.registerTool('find-newest', {}, () => ({
    content: [],
    structuredContent: { newest },
  }));
  return server;
}
//#endregion server

const [clientTransport, serverTransport] = InMemoryTransport.createLinkedPair();
const client = new Client({ name: 'docs', version: '1.0.0' });
await createServer().connect(serverTransport);
await client.connect(clientTransport);

//#region client
const answer = z.object({ newest: z.custom<typeof newest>() });

const { structuredContent } = await client.callTool({ name: 'find-newest' });
const received = answer.parse(structuredContent).newest;
console.log(received);

received.title = 'Emma';
console.log('in the server:', newest.title);
//#endregion client
await client.close();
