type Request = (this: unknown, ...rest: unknown[]) => unknown;

const inFlight = new Set<AbortController>();
let reason: unknown;

/** Lets `abortRequests` abort the requests of clients as an AbortSignal of their caller would, so that the SDK itself cancels them; their options are the argument at `index`. */
export function makeAbortable(
  prototype: object,
  name: string,
  index: number,
  isClient: (end: unknown) => boolean,
): void {
  const request: unknown = Reflect.get(prototype, name);
  if (typeof request !== 'function')
    throw new Error(`Cannot find ${name}() of this edition`);
  const abortable: Request = function (...rest) {
    const send = (): unknown => Reflect.apply(request, this, rest);
    if (!isClient(this)) return send();
    const controller = new AbortController();
    const options = rest[index];
    rest[index] = { ...toRecord(options), signal: join(options, controller) };
    inFlight.add(controller);
    if (reason !== undefined) controller.abort(reason);
    const sent = send();
    const forget = () => inFlight.delete(controller);
    // The caller has the very promise of the SDK: one made from it would settle later.
    Promise.resolve(sent).then(forget, forget);
    return sent;
  };
  Reflect.set(prototype, name, abortable);
}

/** Aborts every request in flight, and those that are made from now on. */
export function abortRequests(why: unknown): void {
  reason = why;
  for (const controller of inFlight) controller.abort(why);
}

function join(options: unknown, { signal }: AbortController): AbortSignal {
  const { signal: own } = toRecord(options);
  return own instanceof AbortSignal ? AbortSignal.any([own, signal]) : signal;
}

function toRecord(options: unknown): Record<string, unknown> {
  return typeof options === 'object' ? { ...options } : {};
}
