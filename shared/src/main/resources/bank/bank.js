/** Where it begins: the service is asked what it is, the browser what it has kept, and then there is a door or a bank. */
import { beginAccount } from './account.js';
import { describe } from './credential.js';
import { askForPassword, beginDialogs } from './dialogs.js';
import { byId, show } from './element.js';
import { showFront } from './front.js';
import { begin, changes, leave, resume, whoIsThere } from './login.js';
import { sentenceOf } from './problems.js';
import { beginSecurity } from './security.js';
import { hush, say } from './status.js';
import { spelledFreshness, spelledSpan } from './words.js';

const VIEWS = { account: 'balance-title', security: 'devices-title' };

const page = byId('page');
let service;
let gone = new AbortController();

function leftBecause(why) {
  return {
    left: 'You are logged out.',
    everywhere: 'You are logged out everywhere.',
    idle: `You were logged out after ${spelledSpan(service.idleTimeoutMillis)} without activity.`,
    absolute: `You were logged out: a login lasts ${spelledSpan(service.absoluteTimeoutMillis)} at most.`,
    gone: 'Your login is over: it expired, or it was ended from somewhere else.',
  }[why];
}

function showDoor(notice = '') {
  gone.abort();
  hush();
  showFront(page, notice);
  byId('imprint').textContent = `${service.service} · ${spelledFreshness(service.freshness)}`;
}

function showBank() {
  gone.abort();
  gone = new AbortController();
  show(page, 'bank');
  byId('username').textContent = whoIsThere().username;
  byId('imprint').textContent = `${service.service} · ${spelledFreshness(service.freshness)} · your login travels as ${describe()}`;
  byId('logout').addEventListener('click', () => leave().catch((failure) => say(`You are still logged in. ${sentenceOf(failure)}`)));
  addEventListener('hashchange', turn, { signal: gone.signal });
  turn();
  const tell = (failure) => whoIsThere() && say(sentenceOf(failure));
  beginAccount().catch(tell);
  beginSecurity(gone.signal).catch(tell);
}

/** Shows the view that the address names. */
function turn() {
  const asked = location.hash.slice(1);
  if (asked === 'main') {
    return;
  }
  const name = Object.hasOwn(VIEWS, asked) ? asked : 'account';
  for (const view of Object.keys(VIEWS)) {
    byId(`${view}-view`).hidden = view !== name;
    page.querySelector(`nav a[href="#${view}"]`).toggleAttribute('aria-current', view === name);
  }
  page.querySelector(`nav a[href="#${name}"]`).setAttribute('aria-current', 'page');
  document.title = `${name === 'account' ? 'Account' : 'Security'} · Auth Lab Bank`;
  hush();
  scrollTo(0, 0);
  byId(VIEWS[name]).focus({ preventScroll: true });
}

async function start() {
  try {
    service ??= await (await fetch('/bank/service.json')).json();
    begin(service, askForPassword);
    if (!(await resume())) {
      showDoor();
    }
  } catch (failure) {
    page.textContent = sentenceOf(failure);
  }
}

beginDialogs();
changes.addEventListener('opened', showBank);
changes.addEventListener('ended', ({ detail }) => showDoor(leftBecause(detail)));

// A page that is left may be kept as it was and be shown again, by the button that leads back: then it must show nothing.
addEventListener('pagehide', () => {
  gone.abort();
  page.replaceChildren();
  hush();
});
addEventListener('pageshow', ({ persisted }) => persisted && location.reload());

start();
