import { changeCharacter } from './character.ts';
import type { Draw } from './draw.ts';
import { changeFence, findValue, type PageFence } from './fences.ts';
import type { Kind } from './kind.ts';
import type { Mutation } from './mutation.ts';

interface Range {
  start: number;
  end: number;
}

const attribute = /(?<=\s)(?<name>source|output|matrix|trace|over|only)=/g;

/** The path of each fence to its snippet, so that it names no file. */
export const changePaths: Kind = ({ code, fences }, draw) =>
  fences.flatMap((fence) => {
    const value = findValue(fence, fence.kind);
    if (!value) return [];
    const end = value.start + fence.snippet.length;
    const isWrong = (text: string) =>
      !code.some(({ path }) =>
        [`"${path}"`, `"${path}#`].some((named) =>
          text.slice(value.start - 1).startsWith(named),
        ),
      );
    return [changeUntil(isWrong, fence, { ...value, end }, draw)];
  });

/** The name of a region in the directive of each fence that has one. */
export const changeRegionNames: Kind = ({ fences }, draw) =>
  fences.flatMap((fence) => {
    const value = findValue(fence, fence.kind);
    if (!value || fence.regions.length === 0) return [];
    const start = value.start + fence.snippet.length + 1;
    return [changeName(fence, { ...value, start }, draw)];
  });

/** A second "#" and a name after the region of each fence that has one. */
export const addRegionNames: Kind = ({ fences }) =>
  fences.flatMap((fence) => {
    const value = findValue(fence, fence.kind);
    if (!value || fence.regions.length === 0) return [];
    const { text } = fence.page;
    const added = `${text.slice(0, value.end)}#more${text.slice(value.end)}`;
    return [changeFence(fence, added)];
  });

/** The transport of each fence that names one. */
export const changeTransports: Kind = ({ fences }, draw) =>
  fences.flatMap((fence) => {
    const value = findValue(fence, 'over');
    return value ? [changeName(fence, value, draw)] : [];
  });

/** Each method of each `only` of which the fence shows a message. */
export const changeMethods: Kind = ({ fences }, draw) =>
  fences.flatMap((fence) =>
    findMethods(fence)
      .filter(({ isShown }) => isShown)
      .map((method) => changeName(fence, method, draw)),
  );

/** Each method of each `only` of which the fence shows none: the page says that no such message was sent. */
export const changeAbsentMethods: Kind = ({ fences }, draw) =>
  fences.flatMap((fence) =>
    findMethods(fence)
      .filter(({ isShown }) => !isShown)
      .map((method) => changeName(fence, method, draw)),
  );

/** The name of each attribute that is ours. */
export const misspellAttributes: Kind = ({ fences }, draw) =>
  fences.flatMap((fence) => {
    const { page, opening } = fence;
    const line = page.text.slice(opening.start, opening.end);
    return [...line.matchAll(attribute)].map(({ index, groups }) => {
      const start = opening.start + index;
      const end = start + (groups?.['name'] ?? '').length;
      return changeName(fence, { start, end }, draw);
    });
  });

/** Each fence without its directive. */
export const deleteDirectives: Kind = ({ fences }) =>
  fences.flatMap((fence) => {
    const value = findValue(fence, fence.kind);
    if (!value) return [];
    const { text } = fence.page;
    const start = value.start - `${fence.kind}="`.length;
    return [
      changeFence(fence, text.slice(0, start) + text.slice(value.end + 1)),
    ];
  });

function findMethods(fence: PageFence): (Range & { isShown: boolean })[] {
  const value = findValue(fence, 'only');
  if (!value) return [];
  const { page, body } = fence;
  const shown = page.text.slice(body.start, body.end);
  const list = page.text.slice(value.start, value.end);
  return [...list.matchAll(/[^,]+/g)].map(({ index, 0: method }) => ({
    start: value.start + index,
    end: value.start + index + method.length,
    isShown: shown.includes(`"method":"${method}"`),
  }));
}

function changeUntil(
  isWrong: (text: string) => boolean,
  fence: PageFence,
  range: Range,
  draw: Draw,
): Mutation {
  const { text } = changeCharacter(fence.page.text, range, 'name', draw);
  return isWrong(text)
    ? changeFence(fence, text)
    : changeUntil(isWrong, fence, range, draw);
}

function changeName(fence: PageFence, range: Range, draw: Draw): Mutation {
  const { text } = changeCharacter(fence.page.text, range, 'name', draw);
  return changeFence(fence, text);
}
