// Preloaded (`node --import`) into the child that runs a program of edition v2.
import { Client } from '@modelcontextprotocol/client';
import { Server } from '@modelcontextprotocol/server';
import { tapConnections, tapEnd, tapFetch } from './tap.ts';

// Each package has a Protocol of its own, under its Client or Server.
tapConnections(Client.prototype, () => 'client');
// eslint-disable-next-line @typescript-eslint/no-deprecated -- McpServer connects through it
tapConnections(Server.prototype, () => 'server');
tapFetch();
tapEnd();
