import type { JSONRPCMessage } from '@modelcontextprotocol/sdk/types.js';

/** What the tap reports from inside the child: messages, HTTP requests and their responses, that its program has come to its end, what keeps it from exiting, and what it waits for. */
export type TapEvent =
  | { from: 'client' | 'server'; message: JSONRPCMessage }
  | HttpRequest
  | HttpResponse
  | { exchange: number; failed: true }
  | { ended: true }
  | { heldOpenBy: string[] }
  | { waitsFor: string[] };

/** An HTTP request that the tap heard. */
export interface HttpRequest {
  exchange: number;
  method: string;
  pathname: string;
  headers: Record<string, string>;
  body: string;
  parties?: Parties;
}

/** Who an HTTP request is from and to, and what it says besides a JSON body. */
interface Parties {
  /** The origin of the server that it goes to. */
  origin: string;
  /** The origin of the server that sends it while it handles another; empty outside of one. */
  by: string;
  search: string;
  form: string;
  /** Whether it belongs to the Streamable HTTP transport. */
  isMcp: boolean;
}

/** Its response. */
export interface HttpResponse {
  exchange: number;
  status: number;
  headers: Record<string, string>;
  /** The body, of a response that carries no JSON-RPC message. */
  answer?: string;
}
