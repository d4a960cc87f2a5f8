import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import type { JSONRPCMessage } from '@modelcontextprotocol/sdk/types.js';

export async function run(transport: Transport) {
  const stopped = Promise.withResolvers<void>();
  let cancelling: Promise<void> | undefined;

  //#region receive
  transport.onmessage = (message: JSONRPCMessage) => {
    if ('result' in message && message.id === 'hello') void callTool();
    if (!('method' in message)) return;
    if (message.method === 'notifications/progress') cancelling ??= cancel();
    if (message.method !== 'notifications/message') return;
    console.log('server:', message.params?.['data']);
    stopped.resolve();
  };
  //#endregion receive

  //#region send
  async function callTool() {
    transport.setProtocolVersion?.('2025-11-25');
    await notify('notifications/initialized');
    await transport.send({
      jsonrpc: '2.0',
      id: 'reindex-1',
      method: 'tools/call',
      params: {
        name: 'reindex-catalogue',
        _meta: { progressToken: 'reindex-1' },
      },
    });
  }

  const cancel = () =>
    notify('notifications/cancelled', {
      requestId: 'reindex-1',
      reason: 'the caller hung up',
    });
  //#endregion send

  //#region hello
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
  //#endregion hello
  await stopped.promise;
  await cancelling;
  await transport.close();
}
