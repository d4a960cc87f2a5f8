import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  expectAsInNode,
  findLiveCells,
  observe,
  type Cell,
} from './live-cells.ts';
import { addSession, runInPage } from './open-run-page.ts';
import { openSite, type Site } from './open-site.ts';

const cells = findLiveCells();

let site: Site;
/** Pages that run nothing; most cells wait for most of their time, so several run beside each other. */
const idle: Page[] = [];
const errors: string[][] = [];

beforeAll(async () => {
  site = await openSite();
  for (let count = 0; count < 4; count += 1) {
    const opened = await site.open('/404');
    await addSession(opened.page);
    idle.push(opened.page);
    errors.push(opened.errors);
  }
});
afterAll(() => site.close());

test('most snippets run in a page over every transport', () => {
  expect(cells.length).toBeGreaterThan(80);
});

describe.concurrent('in a page as in Node', () => {
  test.each(cells)('$name over $way prints and sends the same', runCell);
});

test('no run leaves an error in the console of the page', () => {
  expect(errors.flat()).toStrictEqual([]);
});

async function runCell(cell: Cell): Promise<void> {
  const page = await takePage();
  const run = await runInPage(page, { name: cell.name, way: cell.way });
  idle.push(page);
  expect(observe(cell, run)).toStrictEqual(expectAsInNode(cell));
}

/** Vitest runs no more at once than it is told to, which may be more than there are pages. */
async function takePage(): Promise<Page> {
  const page = idle.pop();
  if (page) return page;
  const { page: another } = await site.open('/404');
  await addSession(another);
  return another;
}
