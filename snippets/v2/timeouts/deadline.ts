import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  const stopped = Promise.withResolvers<void>();
  client.setNotificationHandler('notifications/message', () =>
    stopped.resolve(),
  );
  await client.connect(transport);

  //#region call
  async function reindex(ms: number, shelf?: string) {
    const controller = new AbortController();
    const deadline = setTimeout(() => controller.abort('too long'), ms);
    try {
      const call = { name: 'reindex-catalogue', arguments: { shelf } };
      const { content } = await client.callTool(call, {
        signal: controller.signal,
        resetTimeoutOnProgress: true,
        onprogress: () => undefined,
      });
      console.log(content);
    } catch (error) {
      console.log(String(error));
    } finally {
      clearTimeout(deadline);
    }
  }

  await reindex(60_000, 'science fiction');
  await reindex(50);
  //#endregion call

  await stopped.promise;
  await client.close();
}
