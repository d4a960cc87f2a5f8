import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';

export async function run(transport: Transport) {
  const client = new Client({ name: 'reader', version: '1.0.0' });
  await client.connect(transport);
  //#region missing
  const print = (error: unknown) => console.log(String(error));

  await client.readResource({ uri: 'library://cellar' }).catch(print);
  await client.readResource({ uri: 'book://1' }).catch(print);
  await client.getPrompt({ name: 'burn-book' }).catch(print);
  await client.getPrompt({ name: 'recommend-book' }).catch(print);

  await client.close();
  await client.readResource({ uri: 'book://9780141439846' }).catch(print);
  //#endregion missing
}
