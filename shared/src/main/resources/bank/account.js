/** The account: what there is, who is paid, and what was paid. */
import { byId, element, timeElement } from './element.js';
import { Fault, onSubmit } from './form.js';
import { call, whoIsThere } from './login.js';
import { centsOf, spelledMoney } from './money.js';
import { isUnsure, sentenceOf } from './problems.js';
import { say } from './status.js';
import { spelledTime } from './words.js';

const PAGE = 20;

/** Fills the view, and keeps it so until it is gone. */
export function beginAccount() {
  onSubmit(byId('pay-form'), paying(), (failure) =>
    isUnsure(failure) ? `${sentenceOf(failure)} To press Pay again is safe: it cannot be paid twice.` : undefined,
  );
  byId('reload').addEventListener('click', () => refreshed().catch((failure) => say(sentenceOf(failure))));
  byId('older').addEventListener('click', () => older().catch((failure) => say(sentenceOf(failure))));
  return refreshed();
}

async function refreshed() {
  const [account, transfers] = await Promise.all([call('GET', '/api/account'), page()]);
  if (!byId('balance')) {
    return;
  }
  byId('balance').textContent = spelledMoney(account.balance);
  byId('history').replaceChildren();
  append(transfers);
  byId('history-empty').hidden = transfers.length > 0;
}

function page(before) {
  return call('GET', `/api/transfers?limit=${PAGE}${before ? `&before=${before}` : ''}`);
}

async function older() {
  append(await page(byId('history').lastElementChild.dataset.id));
}

function append(transfers) {
  byId('history')?.append(...transfers.map(row));
  byId('older').hidden = transfers.length < PAGE;
}

function row({ id, from, to, amount, memo, createdAt }) {
  const isIncoming = to === whoIsThere()?.username;
  // A memo may hold any text, also such as would turn the direction of what stands beside it.
  const isolated = memo && element('p', { class: 'memo', dir: 'auto' }, memo);
  return element(
    'li',
    { 'data-id': id, class: isIncoming ? 'incoming' : 'outgoing' },
    element(
      'div',
      {},
      element('p', { class: 'title' }, isIncoming ? 'From ' : 'To ', element('strong', {}, isIncoming ? from : to)),
      isolated || undefined,
      element('p', { class: 'hint' }, timeElement(createdAt, spelledTime(createdAt))),
    ),
    element('p', { class: 'sum' }, `${isIncoming ? '+' : '−'}${spelledMoney(amount)}`),
  );
}

/** The same wish is sent under the same key until it has been answered, however often the button is pressed. */
function paying() {
  let wish;
  let key;
  return async ({ to, amount, memo }) => {
    const cents = centsOf(amount);
    if (cents === undefined || cents === 0) {
      throw new Fault('amount', 'Write an amount such as 12 or 12.50.');
    }
    const body = { to: to.trim(), amount: cents, ...(memo && { memo }) };
    if (JSON.stringify(body) !== wish) {
      wish = JSON.stringify(body);
      key = crypto.randomUUID();
    }
    const transfer = await call('POST', '/api/transfers', { body, headers: { 'Idempotency-Key': key } });
    wish = undefined;
    byId('pay-form')?.reset();
    say(`You have paid ${spelledMoney(transfer.amount)} to ${transfer.to}.`);
    await refreshed();
  };
}
