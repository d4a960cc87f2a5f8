import type { TextFile } from '../../scripts/files.ts';
import type { Edition } from '../../scripts/record/transports.ts';
import type { Program } from './programs.ts';

/** Lines for a terminal in the folder of a program. */
export interface Step {
  where?: string;
  lines: string[];
}

const told: Record<Edition, string[]> = {
  v1: ['@modelcontextprotocol/sdk', 'zod'],
  v2: ['@modelcontextprotocol/server', '@modelcontextprotocol/client', 'zod'],
};
// By what is imported: tasks left the SDK in v2, and its second validator comes without the package that it needs.
const others = {
  '@modelcontextprotocol/codemod': '@modelcontextprotocol/codemod',
  '@modelcontextprotocol/express': '@modelcontextprotocol/express',
  '@modelcontextprotocol/ext-tasks': '@modelcontextprotocol/ext-tasks',
  '@modelcontextprotocol/node': '@modelcontextprotocol/node',
  '@modelcontextprotocol/server-legacy': '@modelcontextprotocol/server-legacy',
  // A program of v2 may compare it with v1.
  '@modelcontextprotocol/sdk/': '@modelcontextprotocol/sdk',
  '@modelcontextprotocol/sdk/validation/cfworker': '@cfworker/json-schema',
  express: 'express',
  jose: 'jose',
  'oidc-provider': 'oidc-provider',
  typescript: 'typescript',
  vitest: 'vitest',
};
/** What has Express as a peer. */
const expressUsers = [
  '@modelcontextprotocol/express',
  '@modelcontextprotocol/server-legacy',
];
const url = 'http://127.0.0.1:3000/mcp';

/** Returns the packages that a program needs, and no others. */
export function findPackages(edition: Edition, files: TextFile[]): string[] {
  const used = Object.entries(others).filter(([path]) =>
    files.some(({ text }) => text.includes(`from '${path}`)),
  );
  const names = used.map(([, name]) => name);
  const needsExpress = names.some((name) => expressUsers.includes(name));
  return [
    ...new Set([
      ...told[edition],
      ...names,
      ...(needsExpress ? ['express'] : []),
    ]),
  ];
}

/** Returns what to type to run a program with the very `versions` that it was recorded with. */
export function findSteps(
  { way, main, files }: Program,
  edition: Edition,
  versions: Record<string, string>,
): Step[] {
  const packages = findPackages(edition, files);
  const pinned = packages.map((name) => `${name}@${versions[name]}`);
  // Without a package of its own npm changes that of a folder above; without the type Node warns that it has to guess it.
  const install = [
    'npm init -y',
    `npm install ${pinned.join(' ')}`,
    'npm pkg set type=module',
  ];
  if (way !== 'http') return [{ lines: [...install, `node ${main}`] }];
  return [
    {
      where: 'In one terminal, which keeps running',
      lines: [...install, 'node server.ts --http'],
    },
    { where: 'In another terminal', lines: [`node ${main} ${url}`] },
  ];
}
