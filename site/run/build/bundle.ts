import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { rolldown, type Plugin } from 'rolldown';
import type { Edition } from '../../../scripts/record/transports.ts';
import { knownModules } from '../program/known-modules.ts';

const run = join(import.meta.dirname, '..');
const entry = '\0runtime';
const inNode = (name: string) => join(run, 'worker/node', `${name}.ts`);

/** What a page has instead of what needs Node, or what weighs too much. */
const replaced: [RegExp, string][] = [
  [/^cross-spawn$/, join(run, 'worker/spawn.ts')],
  [/^node:crypto$/, inNode('crypto')],
  [/^node:process$/, inNode('process')],
  [/^node:stream$/, inNode('stream')],
  [/^@modelcontextprotocol\/client\/_shims$/, inNode('shims-client')],
  [/^@modelcontextprotocol\/server\/_shims$/, inNode('shims-server')],
  [/^zod\/v3$|^zod-to-json-schema$/, inNode('zod-3')],
  [/\/validation\/ajv-provider\.js$/, inNode('validator')],
  [/\/library\/serve\.ts$|^\.\/serve\.ts$/, inNode('serve')],
];
/** What is printed of an object names its class. */
const keepNames = { class: true, function: false };
const locales = /\/zod\/v4\/locales\/index\.js$/;

/** Returns the script of an edition's runtime: what a worker runs programs with. */
export async function bundleRuntime(
  edition: Edition,
  root: string,
): Promise<string> {
  return bundle(entry, root, [
    {
      name: 'runtime',
      resolveId: (source) => {
        if (source === entry) return entry;
        return replaced.find(([pattern]) => pattern.test(source))?.[1];
      },
      load: (id) => {
        if (id === entry) return writeEntry(edition, root);
        // The schemas of a page speak English.
        return locales.test(id)
          ? "export { default as en } from './en.js';"
          : undefined;
      },
    },
  ]);
}

/** Returns the document of the sandboxed frame, which runs nothing but its one script and the workers that this starts. */
export async function bundleFrame(root: string): Promise<string> {
  const script = await bundle(join(run, 'frame/frame.ts'), root, []);
  const hash = createHash('sha256').update(script).digest('base64');
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${hash}' data:`,
    'worker-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><script>${script}</script>`;
}

async function bundle(
  input: string,
  root: string,
  plugins: Plugin[],
): Promise<string> {
  const build = await rolldown({
    input,
    plugins,
    cwd: root,
    platform: 'browser',
    logLevel: 'silent',
  });
  const { output } = await build.generate({
    format: 'iife',
    minify: { compress: { keepNames }, mangle: { keepNames }, codegen: true },
    codeSplitting: false,
    comments: false,
  });
  await build.close();
  return output[0].code.trim();
}

function writeEntry(edition: Edition, root: string): string {
  const names = knownModules[edition];
  const find = (name: string) =>
    name.startsWith('./') ? join(root, 'snippets', edition, name) : name;
  const imports = names.map(
    (name, index) => `import * as m${index} from ${quote(find(name))};`,
  );
  const table = names.map((name, index) => `${quote(name)}: m${index}`);
  return [
    `import ${quote(inNode('globals'))};`,
    `import ${quote(inNode('jitless'))};`,
    `import { start } from ${quote(join(run, 'worker/start.ts'))};`,
    `import { host } from ${quote(join(run, `worker/editions/${edition}.ts`))};`,
    ...imports,
    `start(host, { ${table.join(', ')} });`,
    "postMessage('ready');",
  ].join('\n');
}

function quote(text: string): string {
  return JSON.stringify(text);
}
