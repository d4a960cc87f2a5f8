import type { ExpressiveCodePlugin } from '@astrojs/starlight/expressive-code';
import {
  addClassName,
  selectAll,
  type Element,
} from '@astrojs/starlight/expressive-code/hast';

type Theme = Parameters<
  Extract<ExpressiveCodePlugin['baseStyles'], (context: never) => unknown>
>[0]['styleVariants'][number]['theme'];

const colour = '#([\\da-f]{3,8})';
const pair = new RegExp(`^--0:${colour};--1:${colour}$`, 'i');
const single = new RegExp(`^${colour}$`, 'i');

/** Gives each colour of the dark and of the light theme a class: a page has thousands of words in a dozen colours. */
export function colours(): ExpressiveCodePlugin {
  return {
    name: 'Colours',
    baseStyles: ({ styleVariants }) => {
      const [dark, light] = styleVariants.map(({ theme }) => theme);
      return [
        ...findColours(dark).map((it) => `.d${it}{color:#${it}}`),
        ...findColours(light).map(
          (it) => `:root[data-theme='light'] .l${it}{color:#${it}}`,
        ),
      ].join('');
    },
    hooks: {
      postprocessRenderedBlock: ({ renderData }) => {
        selectAll('span[style]', renderData.blockAst).forEach(moveColours);
        selectAll('.code', renderData.blockAst).forEach(freeSpaces);
      },
    },
  };
}

/** Returns the colours of a theme that words can have, without their hash mark. */
function findColours(theme?: Theme): string[] {
  const words = theme?.settings.map(({ settings }) => settings.foreground);
  const found = [theme?.fg, ...(words ?? [])].map(
    (it) => single.exec(it ?? '')?.[1]?.toLowerCase() ?? [],
  );
  return [...new Set(found.flat())];
}

/** A style that is more than two colours stays. */
function moveColours(word: Element): void {
  const { style } = word.properties;
  const [, dark, light] = pair.exec(String(style)) ?? [];
  if (!dark || !light) return;
  delete word.properties['style'];
  addClassName(word, `d${dark.toLowerCase()}`);
  addClassName(word, `l${light.toLowerCase()}`);
}

/** Space has no colour, and needs no element. */
function freeSpaces(line: Element): void {
  line.children = line.children.map((word) => {
    const [only, ...others] = word.type === 'element' ? word.children : [];
    const isText = only?.type === 'text' && others.length === 0;
    return isText && only.value.trim() === '' ? only : word;
  });
}
