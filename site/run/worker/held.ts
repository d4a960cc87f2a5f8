/** What keeps the program from ending, as it would keep a process of Node. */
const held = new Map<object, string>();
const waiting = new Set<() => void>();
/** How often something began to hold the program open. */
let holds = 0;

/** Holds the program open until the same thing is released; `kind` is what Node would call it. */
export function hold(thing: object, kind: string): void {
  held.set(thing, kind);
  holds += 1;
}

/** Lets the program end, as far as this thing goes. */
export function release(thing: object): void {
  if (!held.delete(thing) || held.size > 0) return;
  for (const wake of waiting) wake();
}

/** Returns the kinds of what holds the program open now. */
export function findHeld(): string[] {
  return [...new Set(held.values())].sort();
}

/** Resolves as soon as nothing has held the program open for a turn of the event loop. */
export async function awaitIdle(): Promise<void> {
  do {
    if (held.size > 0) await awaitRelease();
    await takeTurn();
  } while (held.size > 0);
}

/** Resolves when nothing has held the program open for so many ms: what it still waits for will not come. */
export async function awaitStall(ms: number): Promise<void> {
  let before = -1;
  while (holds !== before) {
    await awaitIdle();
    const { promise, resolve } = Promise.withResolvers<void>();
    setTimeout(resolve, ms).unref();
    before = holds;
    await promise;
  }
}

function awaitRelease(): Promise<void> {
  return new Promise((resolve) => {
    const wake = () => {
      waiting.delete(wake);
      resolve();
    };
    waiting.add(wake);
  });
}

/** A message to oneself comes after the microtasks, and after the messages that are there already. */
function takeTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });
}
