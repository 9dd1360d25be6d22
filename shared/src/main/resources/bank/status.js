/** One line that says what was done, to eyes and to screen readers. */
import { byId } from './element.js';

const SHOWN_MILLIS = 6000;

let timer;

export function say(words) {
  clearTimeout(timer);
  byId('status').textContent = words;
  timer = setTimeout(hush, SHOWN_MILLIS);
}

/** Takes it back: it may have told of somebody's money. */
export function hush() {
  byId('status').textContent = '';
}
