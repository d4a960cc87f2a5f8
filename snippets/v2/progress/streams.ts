//#region imports
import {
  McpServer,
  WebStandardStreamableHTTPServerTransport,
} from '@modelcontextprotocol/server';
//#endregion imports

const server = new McpServer(
  { name: 'library', version: '1.0.0' },
  { capabilities: { logging: {} } },
);
//#region handler
server.registerTool('take-stock', {}, async ({ mcpReq }) => {
  await server.sendLoggingMessage({ level: 'info', data: 'by the server' });
  await mcpReq.notify({
    method: 'notifications/message',
    params: { level: 'info', data: 'by the request' },
  });
  await mcpReq.log('info', 'by the context');
  return { content: [{ type: 'text', text: '11 of 12 books' }] };
});
//#endregion handler

//#region post
const transport = new WebStandardStreamableHTTPServerTransport();
await server.connect(transport);

const response = await transport.handleRequest(
  new Request('http://localhost/mcp', {
    method: 'POST',
    headers: {
      accept: 'application/json, text/event-stream',
      'content-type': 'application/json',
    },
    body: JSON.stringify({
      jsonrpc: '2.0',
      id: 1,
      method: 'tools/call',
      params: { name: 'take-stock' },
    }),
  }),
);
console.log(await response.text());
//#endregion post

await server.close();
