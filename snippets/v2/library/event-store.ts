import type {
  EventStore,
  JSONRPCMessage,
  StreamId,
} from '@modelcontextprotocol/server';

//#region store
/** Keeps the messages of all streams in memory, in their order. */
export function createEventStore(): EventStore {
  const events: { streamId: StreamId; message: JSONRPCMessage }[] = [];
  return {
    storeEvent(streamId, message) {
      events.push({ streamId, message });
      return Promise.resolve(String(events.length));
    },
    async replayEventsAfter(lastEventId, { send }) {
      const last = Number(lastEventId);
      const streamId = events[last - 1]?.streamId ?? '';
      for (const [index, event] of events.entries())
        if (index >= last && event.streamId === streamId)
          await send(String(index + 1), event.message);
      return streamId;
    },
  };
}
//#endregion store
