import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import {
  SubscribeRequestSchema,
  UnsubscribeRequestSchema,
} from '@modelcontextprotocol/sdk/types.js';

/** Tells a client that subscribed to the resource that it has changed. */
export type NotifyUpdated = (uri: string) => Promise<void>;

/** Answers subscribe and unsubscribe; returns what to call on a change. */
export function registerSubscriptions({ server }: McpServer): NotifyUpdated {
  const subscribed = new Set<string>();
  server.setRequestHandler(SubscribeRequestSchema, ({ params }) => {
    subscribed.add(params.uri);
    return {};
  });
  server.setRequestHandler(UnsubscribeRequestSchema, ({ params }) => {
    subscribed.delete(params.uri);
    return {};
  });
  return async (uri) => {
    if (subscribed.has(uri)) await server.sendResourceUpdated({ uri });
  };
}
