import { h, type Element } from '@astrojs/starlight/expressive-code/hast';
import type { Recording } from '../../scripts/record/recordings.ts';
import type { Way } from '../../scripts/record/transports.ts';
import { wayNames } from '../programs/way-names.ts';
import {
  findProgramLink,
  findRunLink,
  findServerLink,
  type Addresses,
} from '../programs/addresses.ts';
import { findRecordedWays, type Standing } from '../programs/standing.ts';

const edition = /^snippets\/v\d\//;

/** Returns the plate of a fence: the name of its file, what is known of it, and the way to its complete program. */
export function formatPlate(
  path: string,
  standing: Standing,
  link: string | undefined,
  addresses: Addresses,
): Element[] {
  return [
    formatName(path, link),
    ...formatStanding(path, standing, addresses),
    ...(standing.kind === 'verified'
      ? formatButtons(path, standing.ways, addresses)
      : []),
  ];
}

/** Returns the notice of code that was not run, for the reason given. */
export function formatExcuse(text: string): Element[] {
  return [h('span.facts.excuse', [text])];
}

/** Returns the remark that an output was the same over several transports; nothing where there was one way only. */
export function formatAgreement(recording?: Recording): Element[] {
  const found = recording ? findRecordedWays(recording) : [];
  if (found.length < 2) return [];
  return [h('span.agreement', `same over ${formatWays(found)}`)];
}

/** The folder may go where room is scarce. */
function formatName(path: string, link: string | undefined): Element {
  const folders = path.replace(edition, '').split('/');
  const file = folders.pop() ?? '';
  const name = [h('span.folder', folders.map((f) => `${f}/`).join('')), file];
  return link
    ? h('a.name', { href: link, title: `Source: ${path}` }, name)
    : h('span.name', { title: path }, name);
}

function formatStanding(
  path: string,
  standing: Standing,
  addresses: Addresses,
): Element[] {
  switch (standing.kind) {
    case 'verified':
      return [formatFacts(standing)];
    case 'bundled': {
      const href = findServerLink(path, addresses.base);
      const server = h('a', { href }, 'bundled server');
      const rest = ': typechecked, run by the snippets that use it';
      return [h('span.facts', ['Part of the ', server, rest])];
    }
    case 'typecheck-only':
      return formatExcuse(`Typechecked, not run: ${standing.reason}`);
    case 'unrecorded':
      return formatExcuse('Not verified: it has not been recorded yet');
    case 'shown':
      return [];
  }
}

/** Reads as a sentence to those who hear it. */
function formatFacts({
  sdk,
  node,
  ways,
}: Extract<Standing, { kind: 'verified' }>): Element {
  const silent = (text: string) => h('span.sr-only', text);
  const over = ways.includes('program') ? ',' : ' over';
  return h('span.facts.verified', [
    silent('Verified: it ran with '),
    h('span', `SDK ${sdk}`),
    silent(' and '),
    h('span', `Node ${node}`),
    silent(over),
    ' ',
    h('span', formatWays(ways)),
  ]);
}

/** The first does nothing without JavaScript, and does not show there. What is run as it is cannot run in a page. */
function formatButtons(
  path: string,
  ways: Way[],
  { base }: Addresses,
): Element[] {
  const name = path.split('/').at(-1) ?? '';
  const act = ways.includes('program') ? 'Replay' : 'Run';
  const run = { type: 'button', 'data-run': findRunLink(path, base) };
  return [
    h('button.run', run, [act, h('span.sr-only', ` ${name} in the page`)]),
    h('a.program', { href: findProgramLink(path, base) }, [
      'Complete program',
      h('span.sr-only', ` of ${name}`),
    ]),
  ];
}

function formatWays(ways: Way[]): string {
  return ways.map((way) => wayNames[way]).join(', ');
}
