// Preloaded (`node --import`) into the child that runs a program of edition v1.
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { Protocol } from '@modelcontextprotocol/sdk/shared/protocol.js';
import { tapConnections, tapEnd, tapFetch } from './tap.ts';

tapConnections(Protocol.prototype, (end) =>
  end instanceof Client ? 'client' : 'server',
);
tapFetch();
tapEnd();
