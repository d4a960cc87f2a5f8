import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';

export async function run(transport: Transport) {
  const client = new Client({ name: 'reader', version: '1.0.0' });
  await client.connect(transport);
  //#region get
  const { prompts } = await client.listPrompts();
  for (const { name, arguments: args = [] } of prompts)
    console.log(name, args.map((argument) => argument.name).join(', '));

  const { messages } = await client.getPrompt({
    name: 'recommend-book',
    arguments: { shelf: 'gothic', mood: 'rainy' },
  });
  for (const { role, content } of messages) console.log(role, content);
  //#endregion get
  await client.close();
}
