/** What the tabs of one browser tell each other, and what only one of them does at a time. No credential goes this way. */

const channel = new BroadcastChannel('authlab-bank');

/** Says it to all other tabs. */
export function tell(message) {
  channel.postMessage(message);
}

export function hear(listener, signal) {
  channel.addEventListener('message', ({ data }) => listener(data), { signal });
}

/** Does the work once nobody else, in whatever tab, does work of that name. */
export function oneAtATime(name, work, signal) {
  return navigator.locks.request(`authlab-bank ${name}`, signal ? { signal } : {}, work);
}
