/**
 * How the credential is kept: as a bearer token in this module's memory, or by the browser, in cookies that no script can
 * read. The visitor chooses. session-auth has a file of the same name.
 *
 * A bearer token is never put into localStorage or sessionStorage: what lies there outlives the page, and any script that
 * ever runs here could carry it away. In memory a script can still reach it, but only while the page is open.
 */

let carrier = 'bearer';
let csrfToken;
let accessToken;
let refreshToken;
let lifetimeMillis;

/** What a visitor may choose from, the first by default. */
export const carriers = [
  {
    id: 'bearer',
    name: 'Bearer token',
    why: 'The token stays in this page’s memory, never in localStorage, where any script that gets in could copy it for later. So a reload forgets it.',
  },
  {
    id: 'cookie',
    name: 'Cookie',
    why: 'The browser keeps the token in an HttpOnly cookie: a script can use it while it runs here, but never read it or take it away.',
  },
];

/** From now on requests are dressed for that carrier. Returns what a login says of it. */
export function choose(chosen) {
  forget();
  carrier = chosen;
  return { carrier };
}

/** Takes for granted that the browser has kept a login, until the service says otherwise. */
export function assumeKept() {
  choose('cookie');
}

/** Keeps what a login, a renewal or {@code GET /auth/csrf} answered. */
export function adopt(answer) {
  csrfToken = answer.csrfToken;
  accessToken = answer.accessToken;
  refreshToken = answer.refreshToken;
  // How old a token is that the browser has kept, nobody tells: it is renewed at once.
  lifetimeMillis = answer.sessionId ? (answer.expiresIn ?? Infinity) * 1000 : 0;
}

export function forget() {
  carrier = 'bearer';
  csrfToken = accessToken = refreshToken = lifetimeMillis = undefined;
}

/** Whether the other tabs of this browser have the same login. */
export function isShared() {
  return carrier === 'cookie';
}

/** What a request carries: one credential, never both. */
export function dress(headers, isUnsafe) {
  if (accessToken) {
    headers.Authorization = `Bearer ${accessToken}`;
  }
  if (isUnsafe && csrfToken) {
    headers['X-CSRF-Token'] = csrfToken;
  }
  return { headers, credentials: isShared() ? 'same-origin' : 'omit' };
}

/** How to stay logged in: by a request with that body, some time before the access token ends. */
export function renewal(service) {
  if (!csrfToken && !refreshToken) {
    return undefined;
  }
  const lifetime = Math.min(lifetimeMillis, service.accessTokenLifetimeMillis);
  return { afterMillis: lifetime * 0.8, body: refreshToken && { refreshToken } };
}

/** How the login travels, for who wants to know. */
export function describe() {
  return isShared() ? 'a signed token in an HttpOnly cookie' : 'a signed token in this page’s memory';
}
