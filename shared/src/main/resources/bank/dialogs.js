/** The two questions that come in between: the password once more, and whether to stay. */
import { byId } from './element.js';
import { spelledLeft } from './expiry.js';
import { Cancelled, forgive, onSubmit } from './form.js';
import { call, changes, leave, proveAnew, whoIsThere } from './login.js';
import { sentenceOf } from './problems.js';

const WHY = {
  'long-ago': 'This is sensitive, and you gave your password some time ago. Nothing has been done yet.',
  'too-late': 'Your password is right, but the bank heard too late after it what it was for. It must ask once more; nothing has been done yet.',
  lifetime: 'With your password you get a new login.',
};

let answer;
let countdown;

export function beginDialogs() {
  const stepUp = byId('step-up');
  onSubmit(byId('step-up-form'), handOn, (failure) =>
    failure.type === 'invalid-credentials' ? 'That password is wrong.' : undefined,
  );
  byId('step-up-cancel').addEventListener('click', () => stepUp.close());
  // That it was closed is told later: it may have been opened again since.
  stepUp.addEventListener('close', () => stepUp.open || settle(Cancelled));
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

/** Asks for the password, says why, and hands it on until it is right. Fails if she would rather not. */
export function askForPassword(prove, why) {
  const form = byId('step-up-form');
  form.reset();
  forgive(form);
  byId('step-up-why').textContent = WHY[why];
  byId('step-up-username').value = whoIsThere().username;
  byId('step-up').showModal();
  byId('step-up-password').focus();
  return new Promise((resolve, reject) => {
    answer = { prove, resolve, reject };
  });
}

async function handOn({ password }) {
  const asked = answer;
  await asked.prove(password);
  if (answer === asked) {
    answer = undefined;
    byId('step-up').close();
  }
  asked.resolve();
}

function settle(Outcome) {
  byId('step-up-form').reset();
  answer?.reject(new Outcome());
  answer = undefined;
}

function warn({ at, why }) {
  const isIdle = why === 'idle';
  byId('expiry-why').textContent = isIdle
    ? 'You have not used the bank for a while.'
    : 'A login lasts only so long, however much it is used. With your password you get a new one.';
  byId('expiry-stay').onclick = () => stay(isIdle);
  byId('expiry').querySelector('[role=alert]').textContent = '';
  showWarning();
  clearInterval(countdown);
  const tick = () => (byId('expiry-left').textContent = spelledLeft(at - Date.now()));
  tick();
  countdown = setInterval(tick, 1000);
}

function showWarning() {
  const dialog = byId('expiry');
  if (!dialog.open) {
    dialog.showModal();
    byId('expiry-stay').focus();
  }
}

function unwarn() {
  clearInterval(countdown);
  countdown = undefined;
  byId('expiry').close();
}

async function stay(isIdle) {
  try {
    if (isIdle) {
      await call('GET', '/api/me');
    } else {
      // The prompt may be open already, behind this: somebody was about to pay.
      byId('expiry').close();
      await proveAnew('lifetime');
    }
    unwarn();
  } catch (failure) {
    if (countdown) {
      showWarning();
    }
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
