const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** As much of Node's Buffer as the SDK's ReadBuffer uses. */
export class Bytes extends Uint8Array {
  static concat(parts: Uint8Array[]): Bytes {
    const size = parts.reduce((sum, { length }) => sum + length, 0);
    const whole = new Bytes(size);
    let at = 0;
    for (const part of parts) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  }

  static encode(text: string): Bytes {
    return new Bytes(encoder.encode(text));
  }

  override indexOf(value: number | string, from?: number): number {
    const code = typeof value === 'string' ? value.charCodeAt(0) : value;
    return super.indexOf(code, from);
  }

  override toString(_encoding?: string, start?: number, end?: number): string {
    return decoder.decode(this.subarray(start, end));
  }
}
