import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve, type Served } from '../../scripts/measure/serve.ts';
import { formatShared } from '../../site/run/link/share.ts';
import { until, type Engine } from './engine.ts';
import { engines } from './engines.ts';

const run = 'button.run[data-run$="/run/v1/cancellation/abort.json"]';
const panel = '.run-panel';
const editor = `document.querySelector('${panel} textarea')`;
let site: Served;

beforeAll(async () => {
  site = await serve('dist');
});
afterAll(() => site.close());

describe.each(engines)('in %s', (_name, start) => {
  let engine: Engine;

  beforeAll(async () => {
    engine = await start();
  });
  afterAll(() => engine.close());

  test('Run opens a panel, prints, and shows the wire', async () => {
    await openFlagship();
    await engine.click(run);
    await waitFor('finished');
    const text = await read(`document.querySelector('${panel}').textContent`);
    expect(text).toContain('server: Reindexing stopped after 2');
    const rows = `document.querySelectorAll('${panel} [data-method="tools/call"]').length`;
    expect(await engine.evaluate<number>(rows)).toBeGreaterThan(0);
  });

  test('Edit runs what was typed', async () => {
    await openFlagship();
    await engine.click(run);
    await waitFor('finished');
    await openEditor();
    await engine.type("console.log('typed here');");
    await engine.press('Enter');
    await until(engine, `${editor}.value.includes('typed here')`);
    await engine.click(`${panel} .primary`);
    await until(
      engine,
      `document.querySelector('${panel} .live.output')?.textContent.includes('typed here')`,
    );
    await waitFor('finished');
  });

  test('Stop ends a run', async () => {
    await openFlagship();
    await engine.click(run);
    await waitFor('finished');
    await openEditor();
    await engine.type('await new Promise(() => {});');
    await engine.click(`${panel} .primary`);
    await waitFor('running');
    await engine.click(`${panel} .primary`);
    await waitFor('stopped');
  });

  test('a link with code opens the panel and runs nothing', async () => {
    const shared = await formatShared({
      snippet: 'v1/cancellation/abort',
      way: 'memory',
      code: "console.log('from a link');",
    });
    await engine.open(`${site.url}/404`);
    await engine.open(`${site.url}/cancellation/?sdk=v1${shared}`);
    await waitFor('ready');
    await until(engine, editor);
    expect(await read(`${editor}.value`)).toBe("console.log('from a link');");
    expect(await engine.takeErrors()).toEqual([]);
  });

  test('a pointer on a name shows its type, and so do the keys', async () => {
    await openFlagship();
    await engine.hover('[data-tips] .header + pre');
    await until(engine, `document.querySelector('[data-tip][tabindex="0"]')`);
    await engine.hover('[data-tip][tabindex="0"]');
    await until(engine, `document.querySelector('#tip')?.checkVisibility()`);
    await engine.press('Escape');
    await engine.evaluate(
      `document.querySelector('[data-tip][tabindex="0"]').focus()`,
    );
    await engine.press('ArrowRight');
    await until(engine, `document.querySelector('#tip')?.checkVisibility()`);
  });

  test('Copy gives the body of a fence', async () => {
    await openFlagship();
    await engine.evaluate(`(() => {
      navigator.clipboard.writeText = (text) => {
        window.copied = text;
        return Promise.resolve();
      };
    })()`);
    await engine.click('.expressive-code:not(.recorded) .copy button');
    await until(engine, 'window.copied !== undefined');
    expect(await read('window.copied')).toContain('callTool');
  });

  test('a message opens, and the trace becomes a diagram', async () => {
    await openFlagship();
    await engine.click('.trace summary');
    await until(engine, `document.querySelector('.trace [open] .json .key')`);
    await engine.click('.trace .tools button');
    await until(engine, `document.querySelector('.trace .frame.diagram')`);
  });

  test('the edition that is chosen stays after a reload', async () => {
    await openFlagship();
    await engine.click('.edition-switch label:has([value="v2"])');
    await until(engine, `document.documentElement.dataset.sdk === 'v2'`);
    await engine.open(`${site.url}/cancellation/`);
    expect(await read('document.documentElement.dataset.sdk')).toBe('v2');
    await engine.open(`${site.url}/cancellation/?sdk=v1`);
  });

  test('the search finds a page by a name of the SDK', async () => {
    await engine.open(`${site.url}/`);
    await engine.click('#search-open');
    await engine.type('registerTool');
    await until(engine, `document.querySelector('#search ul a')`);
    const first = `document.querySelector('#search ul a').getAttribute('href')`;
    expect(await read(first)).toMatch(/^\/servers\/tools\//);
    await engine.press('Escape');
  });

  test('the dialog of a complete program opens', async () => {
    await openFlagship();
    await engine.click('.plate a.program');
    await until(engine, `document.querySelector('dialog[open] pre')`);
    await engine.press('Escape');
  });

  async function openFlagship(): Promise<void> {
    await engine.open(`${site.url}/cancellation/?sdk=v1`);
    await until(engine, `document.readyState === 'complete'`);
  }

  /** Opens the editor, with the caret before the first character. */
  async function openEditor(): Promise<void> {
    await engine.click(`${panel} button.edit`);
    await until(engine, editor);
    await engine.click(`${panel} textarea`);
    await engine.evaluate(`${editor}.setSelectionRange(0, 0)`);
  }

  /** Waits for a state of the panel. */
  function waitFor(state: string): Promise<void> {
    return until(
      engine,
      `document.querySelector('${panel}')?.dataset.state === '${state}'`,
    );
  }

  function read(expression: string): Promise<string> {
    return engine.evaluate(expression);
  }
});
