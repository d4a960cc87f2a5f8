import { frame as srcdoc } from 'virtual:run';
import type { FromFrame, ToFrame } from '../frame/protocol.ts';

/** The sandboxed frame in which code of readers runs. */
export interface Frame {
  send(order: ToFrame): void;
  /** Takes the frame from the page, and with it all that runs in it, whatever that is doing. */
  remove(): void;
}

/** Opens a frame of an opaque origin, and hears what it tells; `lose` is called when it dies by itself. */
export async function openFrame(
  hear: (told: unknown) => void,
  lose: () => void,
): Promise<Frame> {
  const element = document.createElement('iframe');
  element.setAttribute('sandbox', 'allow-scripts');
  element.hidden = true;
  element.title = 'Programs run here';
  element.srcdoc = srcdoc;
  const loaded = new Promise((resolve) => {
    element.addEventListener('load', resolve, { once: true });
  });
  document.body.append(element);
  await loaded;
  const { port1: port, port2 } = new MessageChannel();
  port.onmessage = ({ data }: MessageEvent<unknown>) => hear(data);
  // Not every browser tells when the other end of a port has died.
  port.addEventListener('close', lose);
  // A frame of an opaque origin has no origin to address.
  element.contentWindow?.postMessage(null, '*', [port2]);
  return {
    send: (order) => port.postMessage(order),
    remove: () => {
      port.removeEventListener('close', lose);
      port.close();
      element.remove();
    },
  };
}

/** Returns what the frame tells, if it has the shape of that. */
export function readFromFrame(told: unknown): FromFrame | undefined {
  if (typeof told !== 'object' || told === null || !('type' in told))
    return undefined;
  const { type } = told;
  if (type === 'ready' && 'edition' in told) {
    const { edition } = told;
    return edition === 'v1' || edition === 'v2' ? { type, edition } : undefined;
  }
  if (!('run' in told) || typeof told.run !== 'number') return undefined;
  const { run } = told;
  if (type === 'flood') return { type, run };
  if (type !== 'told' && type !== 'crash' && type !== 'unable')
    return undefined;
  if (!('text' in told) || typeof told.text !== 'string') return undefined;
  return { type, run, text: told.text };
}
