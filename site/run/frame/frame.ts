// Runs in the sandboxed frame: starts workers, and relays between them and the page.
import type { Edition } from '../../../scripts/record/transports.ts';
import { mostCharacters, mostMessages } from './most.ts';
import type { FromFrame, ToFrame } from './protocol.ts';

// A worker with the whole runtime in its `data:` URL is the one kind that has crypto.subtle in Chromium, and starts at all in WebKit, whose opaque origins cannot read a blob of a page.
const runtimes = new Map<Edition, string>();
const ready = new WeakSet<Worker>();

let spare: { edition: Edition; worker: Worker } | undefined;
let running: Worker | undefined;

addEventListener('message', ({ source, ports }) => {
  const [port] = ports;
  if (source !== parent || !port) return;
  const tell = (told: FromFrame) => port.postMessage(told);
  port.onmessage = ({ data }: MessageEvent<ToFrame>) => obey(data, tell);
});

function obey(order: ToFrame, tell: (told: FromFrame) => void): void {
  if (order.type === 'runtime') runtimes.set(order.edition, order.runtime);
  else if (order.type === 'prewarm') makeSpare(order.edition, tell);
  else if (order.type === 'run') {
    running?.terminate();
    running = undefined;
    try {
      running = takeSpare(order.program.edition);
    } catch (error) {
      tell({ type: 'unable', run: order.run, text: String(error) });
      return;
    }
    relay(running, order.run, tell);
    running.postMessage({ run: order.program });
  } else if (order.type === 'stop') running?.postMessage({ stop: true });
  else {
    running?.terminate();
    running = undefined;
  }
}

function takeSpare(edition: Edition): Worker {
  const isFit = spare?.edition === edition;
  const worker = spare && isFit ? spare.worker : start(edition);
  if (!isFit) spare?.worker.terminate();
  spare = undefined;
  return worker;
}

function makeSpare(edition: Edition, tell: (told: FromFrame) => void): void {
  if (spare?.edition === edition) return tell({ type: 'ready', edition });
  spare?.worker.terminate();
  spare = undefined;
  // What goes wrong here goes wrong again when it is to run, and is told then.
  const worker = tryToStart(edition);
  if (!worker) return;
  spare = { edition, worker };
  worker.onmessage = () => {
    ready.add(worker);
    tell({ type: 'ready', edition });
  };
  worker.onerror = () => {
    if (spare?.worker === worker) spare = undefined;
  };
}

function tryToStart(edition: Edition): Worker | undefined {
  try {
    return start(edition);
  } catch {
    return undefined;
  }
}

function start(edition: Edition): Worker {
  return new Worker(runtimes.get(edition) ?? '');
}

/** Whatever a worker posts is passed on as text, until it is too much. */
function relay(
  worker: Worker,
  run: number,
  tell: (told: FromFrame) => void,
): void {
  let messages = 0;
  let characters = 0;
  worker.onmessage = ({ data: text }: MessageEvent<unknown>) => {
    ready.add(worker);
    messages += 1;
    if (typeof text === 'string') characters += text.length;
    if (messages > mostMessages || characters > mostCharacters) {
      worker.onmessage = null;
      worker.terminate();
      tell({ type: 'flood', run });
    } else if (typeof text === 'string') tell({ type: 'told', run, text });
  };
  worker.onerror = ({ message = '' }) => {
    const type = ready.has(worker) ? 'crash' : 'unable';
    tell({ type, run, text: message });
  };
}
