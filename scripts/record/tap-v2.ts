// Preloaded (`node --import`) into the child that runs a program of edition v2.
import {
  Client,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client';
import { Server } from '@modelcontextprotocol/server';
import { over, report, reportEnd } from './side-channel.ts';
import { reportTo, tapConnections, tapTransport } from './tap.ts';
import { tapFetch } from './tap-fetch.ts';
import { findServer, tapServers } from './tap-servers.ts';

reportTo(report);
// Each package has a Protocol of its own, under its Client or Server.
tapConnections(Client.prototype, () => 'client');
// eslint-disable-next-line @typescript-eslint/no-deprecated -- McpServer connects through it
tapConnections(Server.prototype, () => 'server');
await tapTransport(over, {
  stdio: async () => {
    const from = await import('@modelcontextprotocol/client/stdio');
    return from.StdioClientTransport;
  },
  http: () => Promise.resolve(StreamableHTTPClientTransport),
});
tapServers();
tapFetch({ report, findServer });
reportEnd();
