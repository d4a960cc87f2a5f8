import {
  cpSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

const copied = [
  'astro.config.mjs',
  'ec.config.mjs',
  'package.json',
  'package-lock.json',
  'public',
  'scripts',
  'site',
  ...['snippets/v1/library', 'snippets/v1/server.ts'],
  // The runtimes of the page hold both bundled servers.
  ...['snippets/v2/library', 'snippets/v2/server.ts'],
  'tsconfig.json',
];
const snippet = 'snippets/v1/cancellation/abort';

// Astro and Vite keep their caches in node_modules, which is not a copy.
const config = `import config from './astro.config.mjs';
export default { ...config, cacheDir: './.cache/astro', vite: { cacheDir: './.cache/vite' } };
`;

/** Makes a copy of the project with as many pages as asked for, each with three empty fences for a snippet of its own; returns its folder. */
export function makeManyPages(root: string, count: number): string {
  const folder = join(root, '.cache/bench/site');
  rmSync(folder, { recursive: true, force: true });
  for (const path of copied)
    cpSync(join(root, path), join(folder, path), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'bench.config.mjs'), config);
  mkdirSync(join(folder, 'docs'));
  for (let number = 0; number < count; number += 1)
    makePage(root, folder, number === 0 ? 'index' : `page-${number}`);
  return folder;
}

function makePage(root: string, folder: string, page: string): void {
  const own = `snippets/v1/${page}/abort`;
  mkdirSync(join(folder, 'snippets/v1', page));
  for (const end of ['.ts', '.recording.json']) {
    const text = readFileSync(join(root, `${snippet}${end}`), 'utf8');
    writeFileSync(join(folder, own + end), text.replaceAll(snippet, own));
  }
  writeFileSync(join(folder, `docs/${page}.mdx`), formatPage(page, own));
}

function formatPage(page: string, own: string): string {
  return `---
title: ${page}
description: A page of a large site.
---

\`\`\`ts source="${own}.ts#abort"
\`\`\`

## Listen

\`\`\`ts source="${own}.ts#listen"
\`\`\`

\`\`\`txt trace="${own}.ts"
\`\`\`
`;
}
