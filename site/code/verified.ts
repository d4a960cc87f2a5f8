import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  ExpressiveCodeBlock,
  ExpressiveCodePlugin,
} from '@astrojs/starlight/expressive-code';
import {
  addClassName,
  select,
  setProperty,
  type Element,
} from '@astrojs/starlight/expressive-code/hast';
import { findRegions } from '../../scripts/sync/regions.ts';
import { formatAgreement, formatExcuse, formatPlate } from './plate.ts';
import { findSourceLink, type Addresses } from '../programs/addresses.ts';
import { findStanding, readRecording } from '../programs/standing.ts';

/** Heads each fence of source with a plate that says where its code stands and how it was verified, and each output with the transports over which it was the same. */
export function verified(
  root: string,
  addresses: Addresses,
): ExpressiveCodePlugin {
  return {
    name: 'Verified',
    hooks: {
      preprocessMetadata: ({ codeBlock }) => {
        // The plate stands where the frame would draw an editor's tab.
        if (isHeaded(codeBlock)) codeBlock.props.frame = 'none';
      },
      postprocessRenderedBlock: ({ codeBlock, renderData }) => {
        const header = select('figcaption', renderData.blockAst);
        if (!header) return;
        header.children.push(...makeContent(codeBlock, root, addresses));
        if (!isHeaded(codeBlock)) return;
        addClassName(renderData.blockAst, 'has-plate');
        addClassName(header, 'plate');
        setProperty(header, 'data-pagefind-ignore', 'all');
      },
    },
  };
}

function isHeaded({ metaOptions }: ExpressiveCodeBlock): boolean {
  return Boolean(
    metaOptions.getString('source') ??
    metaOptions.getString('matrix') ??
    metaOptions.getString('unverified'),
  );
}

function makeContent(
  { metaOptions }: ExpressiveCodeBlock,
  root: string,
  addresses: Addresses,
): Element[] {
  const output = metaOptions.getString('output');
  if (output) return formatAgreement(readRecording(output, root));
  const reason = metaOptions.getString('unverified');
  if (reason) return formatExcuse(`Not verified: ${reason}`);
  const source =
    metaOptions.getString('source') ?? metaOptions.getString('matrix');
  return source ? makePlate(source, root, addresses) : [];
}

function makePlate(
  source: string,
  root: string,
  addresses: Addresses,
): Element[] {
  const [path = '', name] = source.split('#');
  if (!existsSync(join(root, path))) return [];
  const text = readFileSync(join(root, path), 'utf8');
  const { regions } = findRegions(text, path);
  const region = regions.find((found) => found.name === name);
  const line = region?.lines[0]?.line ?? 1;
  const standing = findStanding({ path, text }, readRecording(path, root));
  const link = findSourceLink(path, line, standing, addresses);
  return formatPlate(path, standing, link, addresses);
}
