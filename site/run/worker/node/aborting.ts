// Browsers word the default reasons of AbortController and AbortSignal differently from Node.
const abort = Reflect.get(AbortController.prototype, 'abort');
const makeReason = () =>
  new DOMException('This operation was aborted', 'AbortError');

AbortController.prototype.abort = function (reason: unknown = makeReason()) {
  abort.call(this, reason);
};

AbortSignal.abort = (reason: unknown = makeReason()) => {
  const controller = new AbortController();
  controller.abort(reason);
  return controller.signal;
};

AbortSignal.timeout = (ms: number) => {
  const controller = new AbortController();
  const words = 'The operation was aborted due to timeout';
  const abortLate = () =>
    controller.abort(new DOMException(words, 'TimeoutError'));
  setTimeout(abortLate, ms).unref();
  return controller.signal;
};

export {};
