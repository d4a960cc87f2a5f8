// Preloaded (`node --import`) into the child that runs a program of edition v1.
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { Protocol } from '@modelcontextprotocol/sdk/shared/protocol.js';
import { over, report, reportEnd } from './side-channel.ts';
import { reportTo, tapConnections, tapTransport } from './tap.ts';
import { tapFetch } from './tap-fetch.ts';
import { findServer, tapServers } from './tap-servers.ts';

reportTo(report);
tapConnections(Protocol.prototype, (end) =>
  end instanceof Client ? 'client' : 'server',
);
await tapTransport(over, {
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
tapServers();
tapFetch({ report, findServer });
reportEnd();
