import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';

//#region connect
const client = new Client({ name: 'docs', version: '1.0.0' });
const [toNobody] = InMemoryTransport.createLinkedPair();

try {
  await client.connect(toNobody, { signal: AbortSignal.timeout(100) });
} catch (error) {
  console.log(String(error));
}
//#endregion connect
