import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openSite, type Site } from './open-site.ts';

let site: Site;

beforeAll(async () => {
  site = await openSite();
});
afterEach(() => site.closePages());
afterAll(() => site.close());

test.for([
  ['MCP error -32001: Request timed out', 'limit-the-wait'],
  [
    'Task <task-1> has no result stored',
    'expect-an-error-after-a-cancellation',
  ],
  ['Cannot cancel task in terminal', 'expect-an-error-after-a-cancellation'],
  ['notifications/cancelled', 'send-the-notification-yourself'],
  ['AbortableTaskStore', 'stop-the-work-on-the-server'],
] as const)('a search for "%s" finds #%s', async ([query, place]) => {
  const { page, errors } = await site.open('/');
  await searchFor(page, query);
  await page.locator(`#search ul a[href$="/#${place}"]`).first().click();
  await page.waitForURL(`**/cancellation/**#${place}`);
  expect(errors).toEqual([]);
});

/** What readers type, and the page that they expect. */
const wishes = {
  '/servers/tools/': ['registerTool', 'isError'],
  '/servers/structured-output/': ['outputSchema', 'structuredContent'],
  '/servers/input-schemas/': ['zod schema'],
  '/servers/resources/': ['ResourceTemplate', 'resources/subscribe'],
  '/servers/prompts/': ['registerPrompt'],
  '/servers/completions/': ['completion', 'completable'],
  '/servers/elicitation/': ['elicitation', 'ask the user'],
  '/servers/sampling/': ['sampling', 'createMessage'],
  '/servers/catalogue/': ['list_changed'],
  '/servers/progress-logging/': ['sendLoggingMessage'],
  '/clients/calling/': ['callTool'],
  '/clients/connect/': ['connect a client'],
  '/clients/progress-timeouts/': ['timeout', 'resetTimeoutOnProgress'],
  '/clients/answering/': ['setRequestHandler', 'roots'],
  '/cancellation/': ['cancel a tool call'],
  '/cancellation/tasks/': ['cancel a task', 'tasks/cancel'],
  '/cancellation/signals/': ['AbortController'],
  '/transports/stdio/': ['StdioClientTransport', 'console.log stdout'],
  '/transports/http-sessions/': ['StreamableHTTPServerTransport'],
  '/transports/http-stateless/': ['stateless'],
  '/transports/nodes/': ['load balancer', 'sticky sessions'],
  '/transports/resume/': ['Last-Event-ID', 'eventStore'],
  '/versions/migrate/': ['migrate from v1 to v2', 'codemod'],
  '/versions/protocol/': ['versionNegotiation', 'ERA_NEGOTIATION_FAILED'],
  '/versions/both-eras/': ['isLegacyRequest'],
  '/versions/input-required/': ['inputRequired', 'requestState'],
  '/versions/cache/': ['ttlMs'],
  '/versions/listen/': ['subscriptions/listen'],
  '/authorization/protect/': ['requireBearerAuth', 'resource_metadata'],
  '/authorization/connect/': ['OAuthClientProvider', 'oauth'],
  '/authorization/tokens/': ['refresh token', 'offline_access'],
  '/authorization/machines/': ['ClientCredentialsProvider'],
  '/authorization/authorization-server/': ['ProxyOAuthServerProvider'],
  '/help/authorization-errors/': [
    'does not support dynamic client registration',
    'OAuth client information must be saveable',
    'clientMetadataUrl must be a valid HTTPS URL',
    'OAuth client information is bound to authorization server',
    'does not support code challenge method S256',
    'Existing OAuth client information is required',
    'grant request is invalid',
    'Server returned 401 after successful authentication',
    'Server returned 403 after trying upscoping',
    'Issuer URL must be HTTPS',
  ],
  '/help/testing/': ['how do I test a server'],
  '/help/errors/': [
    'Request timed out',
    'Bad Request: Server not initialized',
    'has been blocked by CORS policy',
    'Already connected to a transport',
    'Mixed Zod versions detected in object shape',
    'Type instantiation is excessively deep',
  ],
};

test('of what readers type, 19 of 20 find the expected page first, and all among the first three', async () => {
  const { page } = await site.open('/');
  await page.keyboard.press('Control+k');
  const places: [string, number][] = [];
  for (const [path, queries] of Object.entries(wishes))
    for (const query of queries) {
      await page.keyboard.press('Control+a');
      await page.keyboard.insertText(query);
      const asked = page.locator(`#search ol[data-for="${query}"]`);
      await asked.waitFor();
      const links = asked.locator('> li > a');
      const found = await links.evaluateAll((all) =>
        all.map((link) => link.getAttribute('href')),
      );
      places.push([query, found.indexOf(path)]);
    }
  const late = places.filter(([, place]) => place !== 0);
  expect(places.length).toBeGreaterThanOrEqual(30);
  expect(late.length, String(late)).toBeLessThanOrEqual(places.length / 20);
  expect(late.filter(([, place]) => place < 0 || place > 2)).toEqual([]);
});

test('what is typed at once finds what is typed slowly', async () => {
  const find = async (delay: number) => {
    const { page } = await site.open('/');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('MCP error -32001', { delay });
    await page.locator('#search mark', { hasText: '32001' }).first().waitFor();
    return page.locator('#search ul strong').allTextContents();
  };
  expect(await find(0)).toEqual(await find(150));
});

test('a search for what no page has says so', async () => {
  const { page } = await site.open('/cancellation/');
  await page.locator('#search-open').click();
  await page.keyboard.type('zzqqxx');
  const status = page.locator('#search [role="status"]');
  await status.filter({ hasText: 'Nothing found' }).waitFor();
});

test('the search is used by keys alone', async () => {
  const { page } = await site.open('/cancellation/');
  await page.locator('#search-open').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('setTimeout');
  await page.locator('#search ol a').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const second = page.locator('#search ol a').nth(1);
  expect(await second.evaluate((link) => link.matches(':focus'))).toBe(true);
  await page.keyboard.press('Escape');
  expect(await page.locator('#search').isVisible()).toBe(false);
  const isBack = await page
    .locator('#search-open')
    .evaluate((button) => button.matches(':focus'));
  expect(isBack).toBe(true);
});

test('Enter opens the first page that was found', async () => {
  const { page } = await site.open('/');
  await searchFor(page, 'AbortController');
  const first = page.locator('#search ol a').first();
  const address = (await first.getAttribute('href')) ?? '';
  expect(address).toMatch(/^\/cancellation\//);
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${address}`);
});

test('text of a page is text in the results, not markup', async () => {
  const { page } = await site.open('/');
  await searchFor(page, 'satisfies z.infer countSchema');
  const results = page.locator('#search ul a');
  await results
    .filter({ hasText: 'z.infer<typeof countSchema>' })
    .first()
    .waitFor();
});

async function searchFor(page: Page, query: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(query);
  await page.locator('#search ol > li').first().waitFor();
}
