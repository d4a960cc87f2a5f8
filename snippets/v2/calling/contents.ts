import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';

export const transports = ['memory', 'stdio'];

export async function run(transport: Transport) {
  const client = new Client({ name: 'reader', version: '1.0.0' });
  await client.connect(transport);
  //#region contents
  const uri = 'book://9780141439846';
  const { contents } = await client.readResource({ uri });

  for (const part of contents) {
    if ('text' in part) console.log(part.mimeType, JSON.parse(part.text));
  }
  //#endregion contents
  await client.close();
}
