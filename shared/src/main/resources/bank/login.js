/** The login of this tab: opened, found again, renewed, kept in step with the other tabs, and over. */
import { Refusal, contentOf, send } from './api.js';
import * as credential from './credential.js';
import { ExpiryWatch, slackOf } from './expiry.js';
import { hear, oneAtATime, tell } from './tabs.js';

/**
 * Tells what happens to the login: `opened`, `ended` (its detail says why), `replaced` by one of the same user, `warned`
 * (its detail says when it ends) and `relaxed`.
 */
export const changes = new EventTarget();

/** Other tabs need not hear of each use. */
const USES_TOLD_EVERY_MILLIS = 5000;

let service;
let expiry;
let current;
let renewalTimer;
let renewedAt = 0;
let useToldAt = 0;
let prompting;
let leaving;
let askForPassword;

/** Who is logged in here: `{username, sessionId}`; undefined if nobody is. */
export function whoIsThere() {
  return current;
}

/** @param prompt asks the user for her password and proves it by what it is given, and says why; fails if she would rather not */
export function begin(facts, prompt) {
  service = facts;
  askForPassword = prompt;
  expiry = new ExpiryWatch(facts.idleTimeoutMillis, {
    warn: (end) => announce('warned', end),
    relax: () => announce('relaxed'),
    end: (end) => leave(end.why).catch(() => over(end.why)),
  });
  hear(heard);
}

/** Logs in, by the carrier of that name. */
export async function enter(username, password, carrier) {
  const body = { username, password, ...credential.choose(carrier) };
  opened(await contentOf(await send('POST', '/auth/login', { body })));
}

/** Finds the login that the browser has kept for its tabs, if there is one. Returns whether there is. */
export async function resume() {
  const before = current;
  try {
    credential.assumeKept();
    credential.adopt(await contentOf(await send('GET', '/auth/csrf')));
    const [me, sessions] = await Promise.all(
      ['/api/me', '/auth/sessions'].map(async (path) => contentOf(await send('GET', path))),
    );
    const own = sessions.find((session) => session.current);
    const lived = Date.parse(own.lastSeenAt) - Date.parse(own.createdAt) + slackOf(service.idleTimeoutMillis);
    become({ username: me.username, sessionId: own.id }, service.absoluteTimeoutMillis - lived);
    return true;
  } catch (failure) {
    if (!(failure instanceof Refusal) || failure.type !== 'unauthenticated') {
      throw failure;
    }
    credential.forget();
    if (before) {
      over('gone');
    }
    return false;
  }
}

/**
 * Has her prove anew who she is, by one prompt however many wait for it: a new login takes the place of this one. Fails if she
 * would rather not.
 *
 * @param why she gave her password `long-ago`; it was heard `too-late` after it what it was for; a `lifetime` is nearly over
 */
export function proveAnew(why) {
  const prove = (password) => replacedBy('/auth/reauthenticate', { password });
  prompting ??= askForPassword(prove, why).finally(() => (prompting = undefined));
  return prompting;
}

/** A new login takes the place of this one, and all others of the user are over. */
export function changePassword(passwords) {
  return replacedBy('/auth/password', passwords);
}

/** Until the answer is here, this login may be over already and no tab has the other: all of them wait for that. */
async function replacedBy(path, body) {
  const replacing = async () => opened(await contentOf(await renewing(() => send('POST', path, { body }))));
  await minding('POST', () => oneAtATime(replacementOf(current), replacing));
}

/** Once no other login is about to take the place of this one. */
async function settled() {
  if (current) {
    await oneAtATime(replacementOf(current), () => {});
  }
}

function replacementOf({ sessionId }) {
  return `replacement of ${sessionId}`;
}

/**
 * Logs out. Whoever was not logged in any more is logged out as well.
 *
 * @throws if the bank has not confirmed it: then nobody may say that it is done
 */
export async function leave(why = 'left') {
  await endedBy(() => send('POST', '/auth/logout'), why);
}

/** Logs out here and wherever else. */
export async function leaveEverywhere() {
  await endedBy(() => send('DELETE', '/auth/sessions'), 'everywhere');
}

async function endedBy(request, why) {
  // The stream, or another tab, may hear of the end before the answer is here; it does not know why.
  leaving = why;
  try {
    await renewing(request);
  } catch (refusal) {
    if (refusal.type === 'csrf' && (await resume())) {
      await request();
    } else if (refusal.type !== 'unauthenticated') {
      throw refusal;
    }
  } finally {
    leaving = undefined;
  }
  over(why);
}

/**
 * A request in the name of this login. An access token that has run out is renewed, a password that was given too long
 * ago is asked for again, and then the request is sent once more: it was refused, so it has changed nothing.
 */
export async function call(method, path, options) {
  return contentOf(await called(method, path, options));
}

/** The same, for who reads the answer as it comes. */
export async function called(method, path, options) {
  await settled();
  const sentAt = Date.now();
  const response = await minding(method, () => proving(() => renewing(() => send(method, path, options))));
  used(sentAt);
  return response;
}

/** Sends it, and when the bank refuses this login: is there another by now, or is it over? */
async function minding(method, request) {
  const ofLogin = current;
  try {
    return await request();
  } catch (refusal) {
    if (refusal.type === 'csrf') {
      // The cookie is another login's than this tab's: another tab has opened it.
      await resume();
    } else if (refusal.type === 'unauthenticated') {
      await settled();
      const isAnother = (current && current !== ofLogin) || (credential.isShared() && (await resume()));
      if (!isAnother) {
        over('gone');
      } else if (method === 'GET') {
        return request();
      }
    }
    throw refusal;
  }
}

/** Sends it, and each time the bank wants her password first, asks her for it and sends it again at once. */
async function proving(request) {
  for (let why = 'long-ago'; ; why = 'too-late') {
    try {
      return await request();
    } catch (refusal) {
      if (refusal.type !== 'step-up') {
        throw refusal;
      }
    }
    await proveAnew(why);
  }
}

/** Sends it, and if the credential is no good any more, renews that and sends it again. */
async function renewing(request) {
  const sentAt = Date.now();
  try {
    return await request();
  } catch (refusal) {
    if (refusal.type !== 'unauthenticated' || !(await renewed(sentAt))) {
      throw refusal;
    }
    return request();
  }
}

/** Renews the credential, unless that was done since by whatever tab shares it. Returns whether it is a fresh one. */
async function renewed(since) {
  if (!current || !credential.renewal(service)) {
    return false;
  }
  const ofLogin = current.sessionId;
  return oneAtATime(`renewal of ${ofLogin}`, async () => {
    if (renewedAt >= since) {
      return true;
    }
    try {
      const { body } = credential.renewal(service);
      const answer = await contentOf(await send('POST', '/auth/refresh', { body }));
      if (current?.sessionId !== ofLogin) {
        return false;
      }
      credential.adopt(answer);
      renewedAt = Date.now();
      tell({ type: 'renewed', sessionId: ofLogin, at: renewedAt });
      renewInTime();
      return true;
    } catch (refusal) {
      if (refusal instanceof Refusal && refusal.status === 401) {
        return false;
      }
      throw refusal;
    }
  });
}

/** So that a tab that is opened or loaded anew finds a credential that is good. It keeps no idle login alive. */
function renewInTime() {
  clearTimeout(renewalTimer);
  const renewal = credential.renewal(service);
  if (renewal) {
    const scheduledAt = Date.now();
    renewalTimer = setTimeout(() => renewed(scheduledAt + 1).catch(() => {}), renewal.afterMillis);
  }
}

function opened(answer) {
  credential.adopt(answer);
  const lifetime = Date.parse(answer.absoluteExpiresAt) - Date.parse(answer.authenticatedAt);
  become({ username: answer.username, sessionId: answer.sessionId }, lifetime - 1000);
  if (credential.isShared()) {
    tell({ type: 'opened', sessionId: answer.sessionId });
  }
}

function become(login, lifetimeMillis) {
  const before = current;
  current = login;
  renewedAt = 0;
  expiry.begin(Date.now() + lifetimeMillis);
  renewInTime();
  announce(before?.username === login.username ? 'replaced' : 'opened');
}

function used(at) {
  if (!current) {
    return;
  }
  expiry.used(at);
  if (at - useToldAt > USES_TOLD_EVERY_MILLIS) {
    useToldAt = at;
    tell({ type: 'used', sessionId: current.sessionId, at });
  }
}

/** The login is over, whoever ended it. Nothing of it stays here. */
function over(why) {
  if (!current) {
    return;
  }
  tell({ type: 'ended', sessionId: current.sessionId, why: leaving ?? why });
  forget(leaving ?? why);
}

function forget(why) {
  current = undefined;
  credential.forget();
  clearTimeout(renewalTimer);
  expiry.stop();
  announce('ended', why);
}

function heard(message) {
  const isOurs = current && message.sessionId === current.sessionId;
  switch (message.type) {
    case 'opened':
      // Whoever has a token of her own in memory is in another login, whatever the browser keeps.
      if (!isOurs && (!current || credential.isShared())) {
        resume().catch(() => {});
      }
      break;
    case 'ended':
      if (isOurs) {
        forget(leaving ?? message.why);
      }
      break;
    case 'used':
      if (isOurs) {
        expiry.used(message.at);
      }
      break;
    case 'renewed':
      if (isOurs && message.at > renewedAt) {
        renewedAt = message.at;
        renewInTime();
      }
      break;
    default:
  }
}

function announce(type, detail) {
  changes.dispatchEvent(new CustomEvent(type, { detail }));
}
