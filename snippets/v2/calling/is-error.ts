import { Client, ProtocolError } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';

export async function run(transport: Transport) {
  const client = new Client({ name: 'reader', version: '1.0.0' });
  await client.connect(transport);
  //#region text
  async function callForText(name: string, args: Record<string, unknown>) {
    try {
      const call = { name, arguments: args };
      const { content, isError } = await client.callTool(call);
      const texts = content.flatMap((c) => (c.type === 'text' ? c.text : []));
      return isError ? `failed: ${texts.join('\n')}` : texts.join('\n');
    } catch (error) {
      if (error instanceof ProtocolError) return `refused: ${error.message}`;
      throw error;
    }
  }

  console.log(await callForText('find-book', { title: 'Dracula' }));
  console.log(await callForText('find-book', { title: 'Emma' }));
  console.log(await callForText('find-book', { name: 'Dracula' }));
  console.log(await callForText('burn-book', { title: 'Dracula' }));
  //#endregion text
  await client.close();
}
