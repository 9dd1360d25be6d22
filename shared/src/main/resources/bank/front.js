/** The door: log in, or open an account. */
import { send } from './api.js';
import { carriers } from './credential.js';
import { byId, element, show } from './element.js';
import { onSubmit } from './form.js';
import { enter } from './login.js';

/** @param notice why somebody who was logged in is here again; empty for who has just come */
export function showFront(place, notice) {
  show(place, 'front');
  document.title = 'Log in · Auth Lab Bank';
  byId('notice').textContent = notice;
  offerCarriers(byId('carriers'));
  onSubmit(byId('login-form'), ({ username, password, carrier }) => enter(username, password, carrier));
  onSubmit(byId('register-form'), register);
  byId('to-register').addEventListener('click', () => turn('login', 'register'));
  byId('to-login').addEventListener('click', () => turn('register', 'login'));
  byId('login-title').focus();
}

async function register({ username, password }) {
  await send('POST', '/auth/register', { body: { username, password } });
  await enter(username, password, new FormData(byId('login-form')).get('carrier'));
}

function turn(from, to) {
  byId(`${from}-card`).hidden = true;
  byId(`${to}-card`).hidden = false;
  byId(`${to}-username`).value = byId(`${from}-username`).value;
  byId(`${to}-title`).focus();
}

/** The visitor chooses where there is a choice, and is told in any case where her login will be. */
function offerCarriers(fieldset) {
  fieldset.hidden = false;
  if (carriers.length === 1) {
    fieldset.replaceChildren(element('p', { class: 'hint' }, carriers[0].why));
    return;
  }
  carriers.forEach(({ id, name, why }, index) => {
    const radio = element('input', {
      type: 'radio',
      name: 'carrier',
      id: `carrier-${id}`,
      value: id,
      checked: index === 0,
      'aria-describedby': `carrier-${id}-why`,
    });
    const label = element('label', { for: `carrier-${id}` }, name);
    const reason = element('p', { class: 'hint', id: `carrier-${id}-why` }, why);
    fieldset.append(element('div', { class: 'option' }, radio, element('div', {}, label, reason)));
  });
}
