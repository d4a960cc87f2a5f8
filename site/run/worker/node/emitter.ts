type Listener = (...values: never[]) => void;

/** As much of Node's EventEmitter as the transports of the SDK use. */
export class Emitter {
  readonly #listeners = new Map<string, Listener[]>();

  on(name: string, listener: Listener): this {
    this.#listeners.set(name, [...this.listeners(name), listener]);
    return this;
  }

  once(name: string, listener: Listener): this {
    const once: Listener = (...values) => {
      this.off(name, once);
      listener(...values);
    };
    return this.on(name, once);
  }

  off(name: string, listener: Listener): this {
    const others = this.listeners(name).filter((known) => known !== listener);
    this.#listeners.set(name, others);
    return this;
  }

  emit(name: string, ...values: unknown[]): void {
    for (const listener of this.listeners(name))
      Reflect.apply(listener, this, values);
  }

  listeners(name: string): Listener[] {
    return this.#listeners.get(name) ?? [];
  }

  listenerCount(name: string): number {
    return this.listeners(name).length;
  }
}

/** The readable end of a pipe, which keeps what comes until somebody listens. */
export class ReadPipe extends Emitter {
  readableEnded = false;
  readonly #kept: unknown[] = [];

  override on(name: string, listener: Listener): this {
    super.on(name, listener);
    if (name === 'data')
      for (const chunk of this.#kept.splice(0)) this.emit(name, chunk);
    return this;
  }

  push(chunk: unknown): void {
    if (this.listenerCount('data') === 0) this.#kept.push(chunk);
    else this.emit('data', chunk);
  }

  pause(): void {}
  resume(): void {}
  destroy(): void {}
  end(): void {
    this.readableEnded = true;
    this.emit('end');
    this.emit('close');
  }
}

/** The writable end of a pipe, which is never full. */
export class WritePipe extends Emitter {
  readonly #send: (text: string) => void;
  readonly #close: () => void;

  constructor(send: (text: string) => void, close: () => void = () => {}) {
    super();
    this.#send = send;
    this.#close = close;
  }

  write(text: string): boolean {
    this.#send(text);
    return true;
  }

  end(): void {
    this.#close();
  }

  destroy(): void {}
}
