// Runs in the sandboxed frame: starts workers, and relays between them and the page.
import type { Edition } from '../../../scripts/record/transports.ts';
import { mostCharacters, mostMessages } from './most.ts';
import type { FromFrame, ToFrame } from './protocol.ts';

// A module worker fails in an opaque origin, and a worker from a blob has no crypto.subtle.
const boot =
  'onmessage=e=>{onmessage=null;booted=e.data;importScripts(URL.createObjectURL(booted.runtime))}';
const stub = `data:text/javascript,${encodeURIComponent(boot)}`;
const runtimes = new Map<Edition, Blob>();

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
    running = takeSpare(order.program.edition);
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
  const worker = start(edition);
  spare = { edition, worker };
  worker.onmessage = () => tell({ type: 'ready', edition });
}

function start(edition: Edition): Worker {
  const worker = new Worker(stub);
  worker.postMessage({ stub, runtime: runtimes.get(edition) });
  return worker;
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
    messages += 1;
    if (typeof text === 'string') characters += text.length;
    if (messages > mostMessages || characters > mostCharacters) {
      worker.onmessage = null;
      worker.terminate();
      tell({ type: 'flood', run });
    } else if (typeof text === 'string') tell({ type: 'told', run, text });
  };
  worker.onerror = () => tell({ type: 'crash', run });
}
