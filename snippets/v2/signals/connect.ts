import { Client, InMemoryTransport } from '@modelcontextprotocol/client';

//#region connect
const ways = [{ signal: AbortSignal.timeout(100) }, { timeout: 100 }];

for (const options of ways) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  const [toNobody] = InMemoryTransport.createLinkedPair();
  try {
    await client.connect(toNobody, options);
  } catch (error) {
    console.log(String(error));
  }
}
//#endregion connect
