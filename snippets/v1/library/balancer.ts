import { request as forward } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { listen } from './listen.ts';
import type { Listening } from './listen.ts';

/** Picks the node for a request: one of the ports. */
export type Choose = (request: IncomingMessage) => number;

//#region balancer
/** Passes each request to the node that `choose` picks. */
export async function startBalancer(
  choose: Choose,
  onAnswer: (port: number, answer: IncomingMessage) => unknown = () => {},
): Promise<Listening> {
  const balancer = await listen();
  balancer.http.on('request', (request, response) => {
    const port = choose(request);
    const { url, method, headers } = request;
    const options = { port, path: url, method, headers };
    const forwarded = forward({ host: '127.0.0.1', ...options }, (answer) => {
      onAnswer(port, answer);
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    forwarded.on('error', () => response.destroy());
    response.on('close', () => forwarded.destroy());
    request.pipe(forwarded);
  });
  return balancer;
}
//#endregion balancer

/** Takes the ports in turn. */
export function inTurn(ports: number[]): Choose {
  let count = 0;
  return () => ports[count++ % ports.length] ?? 0;
}
