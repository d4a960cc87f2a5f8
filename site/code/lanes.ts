import { h, type Element } from '@astrojs/starlight/expressive-code/hast';
import { parties } from '../../scripts/record/parties.ts';
import type { Row } from './messages.ts';
import { partyNames } from './row.ts';

/** Tells the style of a diagram which lane belongs to which party, where a trace names more than two. */
export function addLanes(list: Element, rows: Row[]): void {
  const present = parties.filter((party) =>
    rows.some(({ from, to }) => to && [from, to].includes(party)),
  );
  if (present.length === 0) return;
  const lanes = present.map((party, index) => `--lane-${party}: ${index}`);
  const names = present.map((party) => h('span', [partyNames[party]]));
  list.properties['class'] = 'messages parties';
  list.properties['style'] = [`--lanes: ${present.length}`, ...lanes].join(
    '; ',
  );
  list.children.unshift(h('li.lanes', { ariaHidden: 'true' }, names));
}
