import { changeCharacter } from './character.ts';
import { pick, type Draw } from './draw.ts';
import { changeFence, type PageFence } from './fences.ts';
import type { Kind } from './kind.ts';
import type { Mutation } from './mutation.ts';

/** One character in the body of each fence of a directive. */
export function changeBodies(kind: string): Kind {
  return ({ fences }, draw) =>
    fences
      .filter((fence) => fence.kind === kind)
      .map((fence) => {
        const { page, body } = fence;
        return changeFence(
          fence,
          changeCharacter(page.text, body, 'any', draw).text,
        );
      });
}

/** One line less in the body of each fence. */
export const deleteBodyLines: Kind = ({ fences }, draw) =>
  fences.map((fence) => deleteLine(fence, draw));

/** The opening marker of each fence outside components with a character too few or too many, or its closing one with one too few. */
export const breakFences: Kind = ({ fences }, draw) =>
  fences
    .filter((fence) => !isInComponent(fence))
    .map((fence) => breakMarker(fence, draw));

/** The same in components: the fence must be named, and not the component, which then has no end either. */
export const breakFencesInComponents: Kind = ({ fences }, draw) =>
  fences.filter(isInComponent).map((fence) => breakMarker(fence, draw));

function breakMarker(fence: PageFence, draw: Draw): Mutation {
  const isOpening = pick([true, false], draw);
  return isOpening ? breakOpening(fence, draw) : breakClosing(fence);
}

/** A line below it that closes a component comes before one that opens another. */
function isInComponent({ page, body }: PageFence): boolean {
  const tags = /^<(?<closing>\/?)\w/m.exec(page.text.slice(body.end));
  return tags?.groups?.['closing'] === '/';
}

function breakOpening(fence: PageFence, draw: Draw): Mutation {
  const { page, opening } = fence;
  const line = page.text.slice(opening.start);
  const start = opening.start + line.search(/[`~]/);
  const marker = page.text.charAt(start);
  const written = pick(['', marker + marker], draw);
  return breakFence(fence, start, written);
}

function breakClosing(fence: PageFence): Mutation {
  const { page, body } = fence;
  const line = page.text.slice(body.end);
  return breakFence(fence, body.end + line.search(/[`~]/), '');
}

function breakFence(fence: PageFence, at: number, written: string): Mutation {
  const { page, lastLine } = fence;
  const text = page.text.slice(0, at) + written + page.text.slice(at + 1);
  const { file, line } = fence.at;
  const lines = Array.from({ length: lastLine - line + 1 }, (_, index) => ({
    file,
    line: line + index,
  }));
  return { ...changeFence(fence, text), places: [lines] };
}

function deleteLine(fence: PageFence, draw: Draw): Mutation {
  const { page, body } = fence;
  const lines = page.text.slice(body.start, body.end).split('\n').slice(0, -1);
  const gone = draw(lines.length);
  const kept = lines.filter((_, index) => index !== gone);
  const text =
    page.text.slice(0, body.start) +
    kept.map((line) => `${line}\n`).join('') +
    page.text.slice(body.end);
  return changeFence(fence, text);
}
