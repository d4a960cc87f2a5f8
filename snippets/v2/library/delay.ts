/** Resolves after `ms` milliseconds, or rejects as soon as `signal` fires. */
export async function delay(ms: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  await new Promise<void>((resolve) => {
    const timer = setTimeout(wake, ms);
    signal.addEventListener('abort', wake);
    function wake() {
      clearTimeout(timer);
      signal.removeEventListener('abort', wake);
      resolve();
    }
  });
  signal.throwIfAborted();
}
