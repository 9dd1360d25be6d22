/** Security: the user's logins and how to end them, what has happened, her password. */
import { button, byId, element, timeElement } from './element.js';
import { folded, listen, recentEvents } from './events.js';
import { Cancelled, onSubmit } from './form.js';
import { call, changePassword, changes, leaveEverywhere, whoIsThere } from './login.js';
import { presence } from './presence.js';
import { sentenceOf } from './problems.js';
import { say } from './status.js';
import { isSerious, spelledDevice, spelledEvent, spelledTime } from './words.js';

const EVENTS_MAX = 100;

/** After these the list of logins is another. */
const CHANGES_LOGINS = /^session_(created|expired|logout|revoked)$/;

/** Fills the view, and keeps it so until `signal` says that it is gone. */
export async function beginSecurity(signal) {
  byId('leave-others').addEventListener('click', () => attempt(leaveOthers));
  byId('leave-all').addEventListener('click', () => attempt(leaveEverywhere));
  byId('password-username').value = whoIsThere().username;
  onSubmit(byId('password-form'), change, (failure) =>
    failure.type === 'invalid-credentials' ? 'The current password is wrong.' : undefined,
  );
  const events = new Map();
  let stopListening = new AbortController();
  const begin = async () => {
    stopListening.abort();
    stopListening = new AbortController();
    hearOf(events, AbortSignal.any([signal, stopListening.signal]));
    await Promise.all([showLogins(), showEvents(events)]);
  };
  changes.addEventListener('replaced', () => attempt(begin), { signal });
  await begin();
}

function hearOf(events, signal) {
  let isExpected = false;
  listen(signal, {
    state: showState,
    event: (event) => {
      add(events, [event]);
      if (CHANGES_LOGINS.test(event.type) && !isExpected) {
        isExpected = true;
        presence().then(() => {
          isExpected = false;
          return signal.aborted ? undefined : attempt(showLogins);
        });
      }
    },
    // The service knows best: it is asked, and if the login is over indeed, the page is left by that.
    over: () => signal.aborted || call('GET', '/api/me').catch(() => {}),
  });
}

async function showLogins() {
  const logins = await call('GET', '/auth/sessions');
  byId('devices')?.replaceChildren(...logins.map(loginRow));
  const others = byId('leave-others');
  if (others) {
    others.hidden = logins.length < 2;
  }
}

function loginRow({ id, current, createdAt, lastSeenAt, ipAddress, userAgent }) {
  const device = spelledDevice(userAgent);
  const since = timeElement(createdAt, spelledTime(createdAt));
  const last = timeElement(lastSeenAt, spelledTime(lastSeenAt));
  const words = current
    ? element('p', { class: 'tag' }, 'this one')
    : button('Log out', () => attempt(() => end(id, device)), { label: `Log out ${device}, ${ipAddress}`, style: 'quiet' });
  return element(
    'li',
    { class: current ? 'current' : undefined },
    element(
      'div',
      {},
      element('p', { class: 'title', title: userAgent }, element('strong', {}, device)),
      element('p', { class: 'hint' }, ipAddress, ' · since ', since, ' · last seen ', last),
    ),
    words,
  );
}

async function end(id, device) {
  await call('DELETE', `/auth/sessions/${id}`);
  say(`${device} is logged out.`);
  await showLogins();
}

async function leaveOthers() {
  await call('DELETE', '/auth/sessions?keepCurrent=true');
  say('All your other logins are over.');
  await showLogins();
}

async function change({ currentPassword, newPassword }) {
  await changePassword({ currentPassword, newPassword });
  byId('password-form')?.reset();
  say('Your password is changed, and all your other logins are over.');
}

async function showEvents(events) {
  add(events, await recentEvents());
}

/** Each once, however it came to be known; the ids sort by time. */
function add(events, told) {
  told.forEach((event) => events.set(event.id, event));
  const newest = [...events.values()].sort((one, other) => (one.id < other.id ? 1 : -1)).slice(0, EVENTS_MAX);
  byId('events')?.replaceChildren(...folded(newest).map(eventRow));
}

function eventRow(event) {
  const where = [event.ipAddress, event.userAgent && spelledDevice(event.userAgent)].filter(Boolean);
  const times = event.times > 1 ? ` · ${event.times} times` : '';
  return element(
    'li',
    { class: isSerious(event) ? 'serious' : undefined },
    element(
      'div',
      {},
      element('p', { class: 'title' }, isSerious(event) ? element('span', { class: 'tag' }, 'Alert') : undefined, spelledEvent(event)),
      element('p', { class: 'hint' }, timeElement(event.at, spelledTime(event.at)), ...where.map((part) => ` · ${part}`), times),
    ),
  );
}

function showState(state) {
  const live = byId('live');
  if (live) {
    live.textContent = state === 'live' ? 'Live' : 'Connecting…';
    live.dataset.state = state;
  }
}

async function attempt(action) {
  try {
    await action();
  } catch (failure) {
    if (!(failure instanceof Cancelled) && failure.type !== 'unauthenticated') {
      say(sentenceOf(failure));
    }
  }
}
