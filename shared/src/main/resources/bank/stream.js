/** Server-sent events, read by fetch: EventSource can send no Authorization. */

/** Takes a stream of text apart into events (HTML Living Standard §9.2.6). */
export class EventParser {
  #unfinished = '';
  #fields = {};

  /** What the next piece of text completes: `{id, type, data}` each. */
  *events(text) {
    const lines = (this.#unfinished + text).split(/\r\n|\n|\r(?!$)/);
    this.#unfinished = lines.pop();
    for (const line of lines) {
      if (line !== '') {
        this.#take(line);
      } else if (this.#fields.data !== undefined) {
        yield { type: 'message', ...this.#fields };
        this.#fields = {};
      } else {
        this.#fields = {};
      }
    }
  }

  #take(line) {
    const [, name, value] = /^([^:]*)(?:: ?(.*))?$/s.exec(line);
    switch (name) {
      case 'id':
        this.#fields.id = value;
        break;
      case 'event':
        this.#fields.type = value;
        break;
      case 'data':
        this.#fields.data = this.#fields.data === undefined ? (value ?? '') : `${this.#fields.data}\n${value ?? ''}`;
        break;
      default: // A comment, or nothing that we wait for.
    }
  }
}

/** The events of an answer, as they come. */
export async function* eventsOf(response) {
  const parser = new EventParser();
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      yield* parser.events(piece.value);
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}
