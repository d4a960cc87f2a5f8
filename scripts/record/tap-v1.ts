// Preloaded (`node --import`) into the child that runs a program of edition v1.
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { Protocol } from '@modelcontextprotocol/sdk/shared/protocol.js';
import { tapConnections, tapEnd, tapFetch, tapTransport } from './tap.ts';

tapConnections(Protocol.prototype, (end) =>
  end instanceof Client ? 'client' : 'server',
);
await tapTransport({
  stdio: async () => {
    const from = await import('@modelcontextprotocol/sdk/client/stdio.js');
    return from.StdioClientTransport;
  },
  http: async () => {
    const from =
      await import('@modelcontextprotocol/sdk/client/streamableHttp.js');
    return from.StreamableHTTPClientTransport;
  },
});
tapFetch();
tapEnd();
// A server that a program starts is covered too, though a client gives it few variables.
if (process.env['NODE_V8_COVERAGE']) {
  const from = await import('@modelcontextprotocol/sdk/client/stdio.js');
  from.DEFAULT_INHERITED_ENV_VARS.push('NODE_V8_COVERAGE');
}
