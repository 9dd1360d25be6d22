/** The two questions that come in between: the password once more, and whether to stay. */
import { byId } from './element.js';
import { spelledLeft } from './expiry.js';
import { Cancelled, forgive, onSubmit } from './form.js';
import { call, changes, leave, reauthenticate, whoIsThere } from './login.js';
import { sentenceOf } from './problems.js';

let answer;
let countdown;

export function beginDialogs() {
  const stepUp = byId('step-up');
  onSubmit(byId('step-up-form'), proveAnew, (failure) =>
    failure.type === 'invalid-credentials' ? 'That password is wrong.' : undefined,
  );
  byId('step-up-cancel').addEventListener('click', () => stepUp.close());
  stepUp.addEventListener('close', () => settle(Cancelled));
  byId('expiry-leave').addEventListener('click', () => leaveNow());
  // To close it by a key says the same as its first button.
  byId('expiry').addEventListener('cancel', (event) => {
    event.preventDefault();
    byId('expiry-stay').click();
  });
  changes.addEventListener('warned', ({ detail }) => warn(detail));
  changes.addEventListener('relaxed', () => unwarn());
  changes.addEventListener('ended', () => {
    stepUp.close();
    unwarn();
  });
}

/** Asks for the password and hands it on until it is right. Fails if she would rather not. */
export function askForPassword(prove) {
  const form = byId('step-up-form');
  form.reset();
  forgive(form);
  byId('step-up-username').value = whoIsThere().username;
  byId('step-up').showModal();
  byId('step-up-password').focus();
  return new Promise((resolve, reject) => {
    answer = { prove, resolve, reject };
  });
}

async function proveAnew({ password }) {
  await answer.prove(password);
  const { resolve } = answer;
  answer = undefined;
  byId('step-up').close();
  resolve();
}

function settle(Outcome) {
  byId('step-up-form').reset();
  answer?.reject(new Outcome());
  answer = undefined;
}

function warn({ at, why }) {
  const dialog = byId('expiry');
  const isIdle = why === 'idle';
  byId('expiry-why').textContent = isIdle
    ? 'You have not used the bank for a while.'
    : 'A login lasts only so long, however much it is used. With your password you get a new one.';
  byId('expiry-stay').onclick = () => stay(isIdle);
  dialog.querySelector('[role=alert]').textContent = '';
  if (!dialog.open) {
    dialog.showModal();
    byId('expiry-stay').focus();
  }
  clearInterval(countdown);
  const tick = () => (byId('expiry-left').textContent = spelledLeft(at - Date.now()));
  tick();
  countdown = setInterval(tick, 1000);
}

function unwarn() {
  clearInterval(countdown);
  byId('expiry').close();
}

async function stay(isIdle) {
  try {
    if (isIdle) {
      await call('GET', '/api/me');
    } else {
      await askForPassword(reauthenticate);
    }
    unwarn();
  } catch (failure) {
    complain(failure);
  }
}

async function leaveNow() {
  try {
    await leave();
  } catch (failure) {
    complain(failure);
  }
}

function complain(failure) {
  if (!(failure instanceof Cancelled)) {
    byId('expiry').querySelector('[role=alert]').textContent = sentenceOf(failure);
  }
}
