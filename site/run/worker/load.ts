import type { Module } from '../program/page-program.ts';

let loads = 0;

/** The modules that a program can import, by the name it imports them by. */
export type Modules = Record<string, object>;

/** Makes `__import` find modules: what an import in the text of a program has become. */
export function resolveFrom(modules: Modules): void {
  const find = (name: string) => {
    if (Object.hasOwn(modules, name)) return modules[name];
    throw new Error(`Cannot find module "${name}" in a page`);
  };
  Object.defineProperty(globalThis, '__import', { value: find });
}

/** Evaluates a module anew and returns what it exports; stack traces call it by its name. */
export async function loadModule({ name, text }: Module): Promise<object> {
  // A module is evaluated once for each URL.
  loads += 1;
  const source = `${text}\n// ${loads}\n//# sourceURL=${name.replace('./', '')}\n`;
  // WebKit imports no blob in a worker of an opaque origin.
  const url = `data:text/javascript;charset=utf-8,${encodeURIComponent(source)}`;
  return (await import(/* @vite-ignore */ url)) as object;
}

/** Returns the `createServer` that a module exports, or throws when it has none. */
export function findCreateServer(module: object): () => unknown {
  if ('createServer' in module && typeof module.createServer === 'function') {
    const { createServer } = module;
    return (): unknown => Reflect.apply(createServer, undefined, []);
  }
  throw new Error('Cannot find createServer() in the snippet');
}
