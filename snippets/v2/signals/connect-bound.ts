import { Client, InMemoryTransport } from '@modelcontextprotocol/client';

//#region connect
const client = new Client({ name: 'docs', version: '1.0.0' });
const [toNobody] = InMemoryTransport.createLinkedPair();
const late = setTimeout(() => void client.close(), 100);

try {
  await client.connect(toNobody);
} catch (error) {
  console.log(String(error));
} finally {
  clearTimeout(late);
}
//#endregion connect
