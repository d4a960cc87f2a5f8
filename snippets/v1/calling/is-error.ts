import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { CallToolResultSchema } from '@modelcontextprotocol/sdk/types.js';

export async function run(transport: Transport) {
  const client = new Client({ name: 'reader', version: '1.0.0' });
  await client.connect(transport);
  //#region text
  async function callForText(name: string, args: Record<string, unknown>) {
    const result = await client.callTool({ name, arguments: args });
    const { content, isError } = CallToolResultSchema.parse(result);
    const texts = content.flatMap((c) => (c.type === 'text' ? c.text : []));
    return isError ? `failed: ${texts.join('\n')}` : texts.join('\n');
  }

  console.log(await callForText('find-book', { title: 'Dracula' }));
  console.log(await callForText('find-book', { title: 'Emma' }));
  console.log(await callForText('find-book', { name: 'Dracula' }));
  console.log(await callForText('burn-book', { title: 'Dracula' }));
  //#endregion text
  await client.close();
}
