/** The user's security events: those there were, and those that happen. One tab listens for all that share the login. */
import { Refusal } from './api.js';
import { call, called, whoIsThere } from './login.js';
import { presence } from './presence.js';
import { eventsOf } from './stream.js';
import { hear, oneAtATime, tell } from './tabs.js';

const PAUSE_MIN_MILLIS = 1000;
const PAUSE_MAX_MILLIS = 30_000;

/** Renewals come every few minutes and say the same each time: of a row of them the newest is told, with their number. */
export function folded(events) {
  const rows = [];
  for (const event of events) {
    const above = rows.at(-1);
    if (above && above.type === event.type && above.sessionId === event.sessionId && event.type === 'session_renewed') {
      above.times += 1;
    } else {
      rows.push({ ...event, times: 1 });
    }
  }
  return rows;
}

/** The newest events there were, the newest first. */
export function recentEvents() {
  return call('GET', '/auth/events?limit=50');
}

/**
 * Tells each event as it happens, until `signal` says that nobody wants to hear any more.
 *
 * @param told `event(event)`, `state('live' | 'waiting')`, and `over()` when the service says that the login is over
 */
export function listen(signal, told) {
  const { sessionId } = whoIsThere();
  let state = 'waiting';
  const say = (next) => {
    state = next;
    told.state(state);
    tell({ type: 'stream', sessionId, state });
  };
  let isListener = false;
  hear((message) => {
    if (message.sessionId !== sessionId) {
      return;
    }
    if (message.type === 'event') {
      told.event(message.event);
    } else if (message.type === 'stream' && !isListener) {
      told.state(message.state);
    } else if (message.type === 'stream?' && isListener) {
      tell({ type: 'stream', sessionId, state });
    }
  }, signal);
  tell({ type: 'stream?', sessionId });
  const work = () => {
    isListener = true;
    return keepListening(signal, {
      state: say,
      event: (event) => {
        told.event(event);
        tell({ type: 'event', sessionId, event });
      },
      over: told.over,
    });
  };
  oneAtATime(`stream of ${sessionId}`, work, signal).catch(() => {});
}

async function keepListening(signal, told) {
  let lastHeard;
  for (let failures = 0; !signal.aborted; failures += 1) {
    try {
      const headers = { Accept: 'text/event-stream', ...(lastHeard && { 'Last-Event-ID': lastHeard }) };
      const response = await called('GET', '/auth/events/stream', { headers, signal });
      told.state('live');
      failures = 0;
      for await (const { id, type, data } of eventsOf(response)) {
        if (type === 'end') {
          told.over();
          return;
        }
        lastHeard = id ?? lastHeard;
        told.event(JSON.parse(data));
      }
    } catch (failure) {
      if (signal.aborted || (failure instanceof Refusal && failure.status === 401)) {
        return;
      }
    }
    told.state('waiting');
    await pause(Math.min(PAUSE_MIN_MILLIS * 2 ** failures, PAUSE_MAX_MILLIS));
    await presence();
  }
}

function pause(millis) {
  return new Promise((resolve) => setTimeout(resolve, millis));
}
