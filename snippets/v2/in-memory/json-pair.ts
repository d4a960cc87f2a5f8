import {
  Client,
  InMemoryTransport,
  parseJSONRPCMessage,
} from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';
import * as z from 'zod';

const newest = { title: 'The War of the Worlds', keywords: new Set(['Mars']) };

function createServer() {
  const server = new McpServer({ name: 'library', version: '1.0.0' });
  server.registerTool('find-newest', {}, () => ({
    content: [],
    structuredContent: { newest },
  }));
  return server;
}

//#region pair
/** Returns a linked pair whose messages are JSON on their way. */
function createJsonPair() {
  const pair = InMemoryTransport.createLinkedPair();
  for (const transport of pair) {
    const send = transport.send.bind(transport);
    transport.send = (message, options) => {
      const copy: unknown = JSON.parse(JSON.stringify(message));
      return send(parseJSONRPCMessage(copy), options);
    };
  }
  return pair;
}
//#endregion pair

const [clientTransport, serverTransport] = createJsonPair();
const client = new Client({ name: 'docs', version: '1.0.0' });
await createServer().connect(serverTransport);
await client.connect(clientTransport);

const answer = z.object({ newest: z.custom<typeof newest>() });
const { structuredContent } = await client.callTool({ name: 'find-newest' });
const received = answer.parse(structuredContent).newest;
console.log(received);

received.title = 'Emma';
console.log('in the server:', newest.title);
await client.close();
