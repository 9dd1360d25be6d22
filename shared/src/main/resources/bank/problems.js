/** What the bank's refusals mean to whoever reads them: a sentence for each type of problem (RFC 9457). */
import { Refusal, Unreachable } from './api.js';

const SENTENCES = {
  unauthenticated: 'You are not logged in any more. Log in to go on.',
  'invalid-credentials': 'Username or password is wrong.',
  'step-up': 'This needs your password once more.',
  'invalid-dpop-proof': 'This login belongs to another device. Log in to go on.',
  'use-dpop-nonce': 'The bank asks this device to sign once more. Try again.',
  csrf: 'Another tab has changed who is logged in. This page is up to date now: look again, then repeat it.',
  'cross-site': 'The bank takes this from its own page only.',
  forbidden: 'You are not allowed to do this.',
  validation: 'Something is not as it must be.',
  'not-found': 'That is not there any more.',
  'no-such-payee': 'Nobody of that name can be paid.',
  conflict: 'That username is taken. Choose another.',
  'insufficient-funds': 'Your balance is lower than that.',
  'idempotency-key-reused': 'This was sent before with other details. Look at the history before you try again.',
  'method-not-allowed': 'The bank cannot do this.',
  'not-acceptable': 'The bank cannot answer in this way.',
  'payload-too-large': 'That is too much text.',
  'unsupported-media-type': 'The bank cannot read this.',
  throttled: 'Too many tries.',
  unavailable: 'The bank cannot check this at the moment. Try again soon.',
  internal: 'Something went wrong at the bank. Try again later.',
};

const UNREACHABLE = 'The bank cannot be reached. Check your connection, then try again.';

/** What to tell the user of a failure. */
export function sentenceOf(failure) {
  if (failure instanceof Unreachable) {
    return UNREACHABLE;
  }
  if (!(failure instanceof Refusal)) {
    return SENTENCES.internal;
  }
  const sentence = SENTENCES[failure.type] ?? SENTENCES.internal;
  return failure.retryAfterSeconds > 1 ? `${sentence} Try again ${spelledWait(failure.retryAfterSeconds)}.` : sentence;
}

/** What to tell her beside a field: the service says `must have 8 to 128 characters`, she reads a sentence. */
export function sentenceOfViolation({ message }) {
  return message.startsWith('must match')
    ? 'Use 3 to 32 lower-case letters, digits, dots, dashes or underscores; begin with a letter or a digit.'
    : `This ${message}.`;
}

/** Whether nobody can say if the request was carried out. */
export function isUnsure(failure) {
  return failure instanceof Unreachable || (failure instanceof Refusal && failure.status >= 500);
}

function spelledWait(seconds) {
  const minutes = Math.ceil(seconds / 60);
  if (seconds < 90) {
    return `in ${seconds} seconds`;
  }
  return minutes < 90 ? `in ${minutes} minutes` : `in ${Math.ceil(minutes / 60)} hours`;
}
