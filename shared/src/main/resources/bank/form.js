/** A form that is sent by a function: once at a time, and what is wrong is said beside the field that it is about. */
import { Refusal } from './api.js';
import { element } from './element.js';
import { sentenceOf, sentenceOfViolation } from './problems.js';

/** What is wrong with one field, found out before anything was sent. */
export class Fault extends Error {
  constructor(field, sentence) {
    super(sentence);
    this.field = field;
  }
}

/** She would rather not. */
export class Cancelled extends Error {}

/**
 * @param send is given the fields by name; what it throws is told
 * @param sentence words for a failure where this form has better ones; undefined for the usual
 */
export function onSubmit(form, send, sentence = () => undefined) {
  form.noValidate = true;
  showPasswordsOnDemand(form);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (form.getAttribute('aria-busy') === 'true') {
      return;
    }
    forgive(form);
    form.setAttribute('aria-busy', 'true');
    try {
      requireFilledIn(form);
      await send(Object.fromEntries(new FormData(form)));
    } catch (failure) {
      blame(form, failure, sentence);
    } finally {
      form.removeAttribute('aria-busy');
    }
  });
}

function requireFilledIn(form) {
  for (const field of form.elements) {
    if (field.required && field.value === '') {
      throw new Fault(field.name, 'Please fill this in.');
    }
  }
}

function blame(form, failure, sentence) {
  if (failure instanceof Cancelled) {
    return;
  }
  const faults = failure instanceof Fault ? [[failure.field, failure.message]] : violations(failure);
  const fields = faults.filter(([field, words]) => mark(form.elements.namedItem(field), words));
  const general = fields.length ? '' : (sentence(failure) ?? sentenceOf(failure));
  form.querySelector('[role=alert]').textContent = general;
  form.querySelector('[aria-invalid=true]')?.focus();
}

function violations(failure) {
  return failure instanceof Refusal
    ? failure.violations.map((violation) => [violation.field, sentenceOfViolation(violation)])
    : [];
}

function mark(field, words) {
  if (!(field instanceof HTMLElement)) {
    return false;
  }
  const id = `${field.id}-fault`;
  field.setAttribute('aria-invalid', 'true');
  field.setAttribute('aria-describedby', [field.dataset.hint, id].filter(Boolean).join(' '));
  field.closest('.field').append(element('p', { id, class: 'fault' }, words));
  return true;
}

/** Takes back what was said of an earlier try. */
export function forgive(form) {
  form.querySelector('[role=alert]').textContent = '';
  form.querySelectorAll('.fault').forEach((fault) => fault.remove());
  for (const field of form.querySelectorAll('[aria-invalid]')) {
    field.removeAttribute('aria-invalid');
    field.removeAttribute('aria-describedby');
    if (field.dataset.hint) {
      field.setAttribute('aria-describedby', field.dataset.hint);
    }
  }
}

function showPasswordsOnDemand(form) {
  for (const toggle of form.querySelectorAll('[data-shows]')) {
    const field = form.elements.namedItem(toggle.dataset.shows);
    const set = (isShown) => {
      field.type = isShown ? 'text' : 'password';
      toggle.setAttribute('aria-pressed', String(isShown));
    };
    toggle.addEventListener('click', () => set(field.type === 'password'));
    form.addEventListener('submit', () => set(false));
  }
}
