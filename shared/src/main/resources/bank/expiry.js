/** When a login ends, as far as its page can tell without asking: asking would be a use, and put the end off. */

/** The service may take a login for idle this much sooner than its setting says. */
export function slackOf(idleTimeout) {
  return Math.min(60_000, idleTimeout / 4);
}

/** The sooner of two ends, and which of them it is. All in milliseconds. */
export function endOf(lastUse, absoluteEnd, idleTimeout) {
  const idleEnd = lastUse + idleTimeout - slackOf(idleTimeout);
  return idleEnd < absoluteEnd ? { at: idleEnd, why: 'idle' } : { at: absoluteEnd, why: 'absolute' };
}

/** Time enough to read a sentence and to press a button. */
export function warningBefore(idleTimeout) {
  return Math.min(120_000, idleTimeout / 3);
}

/** What is left, as minutes and seconds. */
export function spelledLeft(millis) {
  const seconds = Math.max(0, Math.ceil(millis / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** A longer delay is none: a browser would call at once. */
const DELAY_MAX = 2 ** 31 - 1;

/** Watches the end of one login come: says so a while before, takes it back if the login is used, and says when it is there. */
export class ExpiryWatch {
  #idleTimeout;
  #tell;
  #lastUse;
  #absoluteEnd;
  #timer;
  #hasWarned = false;

  /** @param tell `warn(end)`, `relax()` and `end(end)` */
  constructor(idleTimeout, tell) {
    this.#idleTimeout = idleTimeout;
    this.#tell = tell;
    // Timers stand still while a machine sleeps.
    document.addEventListener('visibilitychange', () => this.#timer && this.#look());
  }

  begin(absoluteEnd) {
    this.#absoluteEnd = absoluteEnd;
    this.#lastUse = Date.now();
    this.#look();
  }

  used(at) {
    if (this.#timer && at > this.#lastUse) {
      this.#lastUse = at;
      this.#look();
    }
  }

  stop() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#relax();
  }

  #look() {
    clearTimeout(this.#timer);
    const end = endOf(this.#lastUse, this.#absoluteEnd, this.#idleTimeout);
    const left = end.at - Date.now();
    const calm = left - warningBefore(this.#idleTimeout);
    if (left <= 0) {
      this.stop();
      this.#tell.end(end);
      return;
    }
    if (calm <= 0) {
      this.#hasWarned = true;
      this.#tell.warn(end);
    } else {
      this.#relax();
    }
    this.#timer = setTimeout(() => this.#look(), Math.min(calm > 0 ? calm : left, DELAY_MAX));
  }

  #relax() {
    if (this.#hasWarned) {
      this.#hasWarned = false;
      this.#tell.relax();
    }
  }
}
