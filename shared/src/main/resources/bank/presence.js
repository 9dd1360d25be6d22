/**
 * Whether somebody is there. Each request is a use of the login, so what the page asks of its own accord waits until its
 * user does something: a page that nobody sits at must not keep a login alive.
 */

const PRESENT_MILLIS = 60_000;
const SIGNS = ['pointerdown', 'keydown', 'wheel', 'touchstart', 'focusin'];

let lastSign = Date.now();

for (const sign of SIGNS) {
  addEventListener(sign, () => (lastSign = Date.now()), { capture: true, passive: true });
}

/** Comes to pass at once if there was a sign of the user within the last minute, and else with the next. */
export function presence() {
  if (Date.now() - lastSign < PRESENT_MILLIS) {
    return Promise.resolve();
  }
  return new Promise((resolve) => {
    const there = () => {
      SIGNS.forEach((sign) => removeEventListener(sign, there, true));
      resolve();
    };
    SIGNS.forEach((sign) => addEventListener(sign, there, { capture: true, passive: true }));
  });
}
