import {
  findSession,
  makeRenamer,
  renameEntry,
} from '../../../scripts/record/canonical.ts';
import type { TraceEntry } from '../../../scripts/record/recordings.ts';
import { makeTrace } from '../../../scripts/record/trace.ts';
import type { TapEvent } from '../../../scripts/record/tap-events.ts';
import { mostMessages } from '../frame/most.ts';
import type { Told } from './told.ts';

const post = self.postMessage.bind(self);
let posted = 0;
const sessions = new Set<string | undefined>();
const rename = makeRenamer(sessions);
const trace = makeTrace();
let told = 0;
let carried = false;

/** Tells the page something, in the order in which it happens. */
export function tell(event: Told): void {
  posted += 1;
  // One too many makes the frame end this worker; more would hold up the page that reads them.
  if (posted <= mostMessages + 1) post(JSON.stringify(event));
}

/** Takes `postMessage` from the program: whatever it says goes through what counts. */
export function hidePostMessage(): void {
  let owner: object | null = self;
  while (owner) {
    if (Object.hasOwn(owner, 'postMessage'))
      Object.defineProperty(owner, 'postMessage', { value: undefined });
    owner = Reflect.getPrototypeOf(owner);
  }
}

/** Tells what was printed, under the stable names of recordings. */
export function tellOutput(text: string): void {
  tell({ type: 'output', text: rename(text) });
}

/** Tells what the tap hears: an entry as soon as it is whole. */
export function tellTap(event: TapEvent): void {
  // What `undefined` members a message has are not on the wire.
  trace.add(JSON.parse(JSON.stringify(event)) as TapEvent);
  tellEntries(isWhole);
}

/** Says that a client's messages are carried by HTTP requests, and so are whole with their responses. */
export function awaitResponses(): void {
  carried = true;
}

/** Tells the entries that wait for a response, which will not come any more. */
export function tellRest(): void {
  tellEntries(() => true);
}

function tellEntries(isReady: (entry: TraceEntry) => boolean): void {
  for (const entry of trace.entries.slice(told)) {
    if (!isReady(entry)) return;
    told += 1;
    sessions.add(findSession(entry));
    tell({ type: 'message', entry: renameEntry(entry, rename) });
  }
}

function isWhole(entry: TraceEntry): boolean {
  if (!carried || entry.from === 'server' || trace.failed.has(entry))
    return true;
  return entry.http?.status !== undefined;
}
