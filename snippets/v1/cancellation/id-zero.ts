import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import type { JSONRPCMessage } from '@modelcontextprotocol/sdk/types.js';

export async function run(transport: Transport) {
  const answered = Promise.withResolvers<unknown>();
  let cancelling: Promise<void> | undefined;

  transport.onmessage = (message: JSONRPCMessage) => {
    if ('result' in message) {
      if (message.id === 'hello') void callTool();
      else answered.resolve(message.id);
    }
    if (!('method' in message)) return;
    if (message.method === 'notifications/progress') cancelling ??= cancel();
  };

  async function callTool() {
    await notify('notifications/initialized');
    await transport.send({
      jsonrpc: '2.0',
      id: 0,
      method: 'tools/call',
      params: {
        name: 'reindex-catalogue',
        arguments: { shelf: 'science fiction' },
        _meta: { progressToken: 'reindex' },
      },
    });
  }

  const cancel = () =>
    notify('notifications/cancelled', {
      requestId: 0,
      reason: 'the caller hung up',
    });

  function notify(method: string, params?: Record<string, unknown>) {
    return transport.send({
      jsonrpc: '2.0',
      method,
      ...(params && { params }),
    });
  }

  await transport.start();
  await transport.send({
    jsonrpc: '2.0',
    id: 'hello',
    method: 'initialize',
    params: {
      protocolVersion: '2025-11-25',
      capabilities: {},
      clientInfo: { name: 'gateway', version: '1.0.0' },
    },
  });
  console.log('answered: request', await answered.promise);
  await cancelling;
  await transport.close();
}
