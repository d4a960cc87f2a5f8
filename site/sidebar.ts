import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { StarlightUserConfig } from '@astrojs/starlight/types';

/** The folders of `docs/` in the order of a reader's tasks. */
const groups = [
  ['Start', 'start'],
  ['Servers', 'servers'],
  ['Clients', 'clients'],
  ['Authorization', 'authorization'],
  ['Cancellation', 'cancellation'],
  ['Transports', 'transports'],
  ['Versions', 'versions'],
  ['Help', 'help'],
] as const;

/** Returns the sidebar: a group for each folder that there is, its pages by `sidebar.order`. */
export function sidebar(
  root: string,
): NonNullable<StarlightUserConfig['sidebar']> {
  const there = groups.filter(([, folder]) =>
    existsSync(join(root, 'docs', folder)),
  );
  return [
    { slug: 'index', label: 'Overview' },
    ...there.map(([label, folder]) => ({
      label,
      items: [{ autogenerate: { directory: `docs/${folder}` } }],
    })),
  ];
}
