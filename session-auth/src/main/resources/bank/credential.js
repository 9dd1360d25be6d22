/**
 * How the credential is kept: by the browser, in a cookie that no script can read. The page knows the CSRF token alone,
 * which is worth nothing without the cookie. jwt-auth has a file of the same name.
 */

let csrfToken;

/** What a visitor may choose from, the first by default. */
export const carriers = [
  {
    id: 'cookie',
    name: 'Cookie',
    why: 'The browser keeps an opaque id in an HttpOnly cookie: a script can use it while it runs here, but never read it or take it away.',
  },
];

/** From now on requests are dressed for that carrier. Returns what a login says of it. */
export function choose() {
  return {};
}

/** Takes for granted that the browser has kept a login, until the service says otherwise. */
export function assumeKept() {}

/** Keeps what a login, a renewal or {@code GET /auth/csrf} answered. */
export function adopt(answer) {
  csrfToken = answer.csrfToken;
}

export function forget() {
  csrfToken = undefined;
}

/** Whether the other tabs of this browser have the same login. */
export function isShared() {
  return true;
}

/** What a request carries. */
export function dress(headers, isUnsafe) {
  if (isUnsafe && csrfToken) {
    headers['X-CSRF-Token'] = csrfToken;
  }
  return { headers, credentials: 'same-origin' };
}

/** How to stay logged in. Nothing is to be done for it: the row behind the id lives on while the id is used. */
export function renewal() {
  return undefined;
}

/** How the login travels, for who wants to know. */
export function describe() {
  return 'an opaque id in an HttpOnly cookie';
}
