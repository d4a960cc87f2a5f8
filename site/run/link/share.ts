import { ways, type Way } from '../../../scripts/record/transports.ts';

/** What a link carries: a snippet, the way to run it, and its code as a reader left it. */
export interface Shared {
  /** `v1/tools/call` */
  snippet: string;
  way: Way;
  code: string;
}

/** Far above any snippet: the most of a link, and of the code that it unfolds to. */
const most = { link: 60_000, code: 200_000 };

/** Returns the hash of a link to code: `#code=…&of=v1/tools/call&over=memory`. */
export async function formatShared({
  snippet,
  way,
  code,
}: Shared): Promise<string> {
  const zip = new CompressionStream('deflate-raw');
  const folded = await new Response(
    new Blob([code]).stream().pipeThrough(zip),
  ).arrayBuffer();
  const packed = encode(new Uint8Array(folded));
  return `#code=${packed}&of=${snippet}&over=${way}`;
}

/** Reads the hash of a link to code; throws at one that is damaged or too large. */
export async function readShared(hash: string): Promise<Shared> {
  if (hash.length > most.link) throw new Error('its code is too long');
  const fields = new URLSearchParams(hash.slice(1));
  const snippet = fields.get('of') ?? '';
  const way = ways.find((way) => way === fields.get('over'));
  if (!way) throw new Error('it is damaged');
  try {
    return { snippet, way, code: await unfold(fields.get('code') ?? '') };
  } catch (error) {
    if (error instanceof RangeError) throw error;
    throw new Error('its code is damaged', { cause: error });
  }
}

async function unfold(packed: string): Promise<string> {
  const zip = new DecompressionStream('deflate-raw');
  const stream = new Blob([decode(packed)]).stream().pipeThrough(zip);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = stream.getReader();
  let code = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return code + decoder.decode();
    code += decoder.decode(value, { stream: true });
    if (code.length <= most.code) continue;
    await reader.cancel();
    throw new RangeError('its code is too long');
  }
}

function encode(bytes: Uint8Array): string {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(text).replace(/[+/=]/g, (sign) => urlSigns[sign] ?? '');
}

function decode(text: string): Uint8Array<ArrayBuffer> {
  if (!/^[\w-]+$/.test(text)) throw new Error('it is not base64url');
  const base64 = text.replaceAll('-', '+').replaceAll('_', '/');
  return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
}

const urlSigns: Record<string, string> = { '+': '-', '/': '_' };
