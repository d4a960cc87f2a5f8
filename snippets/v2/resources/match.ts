import type { Transport } from '@modelcontextprotocol/client';
//#region imports
import { Client, UriTemplate } from '@modelcontextprotocol/client';
//#endregion imports

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  //#region match
  const cases = {
    'shelf://{name}': ['shelf://gothic', 'shelf://gothic/top'],
    'shelf://{+path}': ['shelf://gothic', 'shelf://gothic/top'],
    'find://{author,year}': ['find://Wells', 'find://Wells,1898'],
    'find://book{?author,year}': [
      'find://book?author=Wells&year=1898',
      'find://book?year=1898&author=Wells',
      'find://book?author=Wells',
      'find://book?author=&year=1898',
      'find://book?author=Wells&year=1898&page=2',
    ],
  };

  for (const [template, uris] of Object.entries(cases)) {
    console.log(template);
    for (const uri of uris)
      console.log('  ', uri, new UriTemplate(template).match(uri));
  }
  //#endregion match

  await client.ping();
  await client.close();
}
