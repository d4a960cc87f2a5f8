import type { Edition } from '../../../scripts/record/transports.ts';

const v1 = '@modelcontextprotocol/sdk';

/** The modules of an edition's SDK that run in a page; its runtime holds them. */
export const knownModules: Record<Edition, string[]> = {
  v1: [
    `${v1}/client/index.js`,
    `${v1}/client/stdio.js`,
    `${v1}/client/streamableHttp.js`,
    `${v1}/experimental/tasks`,
    `${v1}/inMemory.js`,
    `${v1}/server/completable.js`,
    `${v1}/server/index.js`,
    `${v1}/server/mcp.js`,
    `${v1}/server/webStandardStreamableHttp.js`,
    `${v1}/shared/metadataUtils.js`,
    `${v1}/shared/protocol.js`,
    `${v1}/shared/transport.js`,
    `${v1}/shared/uriTemplate.js`,
    `${v1}/types.js`,
    'zod',
    './server.ts',
  ],
  v2: [
    '@modelcontextprotocol/client',
    '@modelcontextprotocol/client/stdio',
    '@modelcontextprotocol/server',
    '@modelcontextprotocol/ext-tasks/client',
    '@modelcontextprotocol/ext-tasks/core',
    'zod',
    './server.ts',
  ],
};

const onlyInNode = [
  /^node:/,
  /^(?:cors|express|hono|jose|next|oidc-provider|vitest)(?:\/|$)/,
  /^@modelcontextprotocol\/sdk\/(?:client\/(?:auth|middleware|sse|websocket)|shared\/auth|server\/(?:auth|express|sse|sseKeepAlive|stdio|streamableHttp))\b/,
  /^@modelcontextprotocol\/(?:server\/stdio|node|express|hono|fastify|server-legacy)\b/,
  /^\.\/library\//,
  // Shown for the error that Node has for them.
  /^@modelcontextprotocol\/sdk(?:\/server\/mcp)?$/,
  // The validator of a page is another already, whatever a client asks for.
  /^@modelcontextprotocol\/(?:sdk\/validation\/cfworker|client\/validators\/cf-worker)$/,
  // A second zod would double the runtime for two pages.
  /^zod\/(?:v3|mini)$/,
];

/** Tells whether a module needs Node: a snippet that imports it is replayed from its recording. So is one with both editions, because the runtime of a page holds one. */
export function needsNode(specifier: string, edition: Edition): boolean {
  const isOfOther = edition === 'v2' && knownModules.v1.includes(specifier);
  return (
    onlyInNode.some((pattern) => pattern.test(specifier)) ||
    (isOfOther && !knownModules.v2.includes(specifier))
  );
}
