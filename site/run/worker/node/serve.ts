/** Stands for `library/serve.ts`: the worker serves, when it is asked to. */
export function serve(): void {}
