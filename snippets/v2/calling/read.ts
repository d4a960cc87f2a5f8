import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';

export async function run(transport: Transport) {
  const client = new Client({ name: 'reader', version: '1.0.0' });
  await client.connect(transport);
  //#region read
  const { resources } = await client.listResources();
  console.log(resources.length, resources[0]?.uri);

  const uri = 'library://opening-hours';
  const { contents } = await client.readResource({ uri });
  console.log(contents);
  //#endregion read

  //#region template
  const { resourceTemplates } = await client.listResourceTemplates();
  console.log(resourceTemplates[0]?.uriTemplate);
  //#endregion template
  await client.close();
}
