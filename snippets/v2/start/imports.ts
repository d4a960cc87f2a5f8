//#region imports
// For a client:
import {
  Client,
  ProtocolError,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';

// For a server:
import {
  createMcpHandler,
  InMemoryTransport,
  McpServer,
} from '@modelcontextprotocol/server';
import { serveStdio } from '@modelcontextprotocol/server/stdio';

// For a server on Node's HTTP, or on Express:
import { toNodeHandler } from '@modelcontextprotocol/node';
import { createMcpExpressApp } from '@modelcontextprotocol/express';
//#endregion imports

const transports: (new (...args: never[]) => Transport)[] = [
  StdioClientTransport,
  StreamableHTTPClientTransport,
  InMemoryTransport,
];
const functions = [
  createMcpHandler,
  serveStdio,
  toNodeHandler,
  createMcpExpressApp,
];
const classes = [Client, ProtocolError, McpServer, ...transports];
for (const { name } of [...classes, ...functions]) console.log(name);
