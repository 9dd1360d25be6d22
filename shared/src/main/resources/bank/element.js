/** The one place where data become part of the page: as text, never as markup. */

/**
 * An element.
 *
 * @param attributes their values; true for one without value, false or undefined for none
 * @param content elements, and text that is shown as it is, whatever it holds
 */
export function element(name, attributes = {}, ...content) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) {
      made.setAttribute(attribute, value === true ? '' : value);
    }
  }
  made.append(...content.filter((part) => part !== undefined));
  return made;
}

/** A time, for readers and for programs. */
export function timeElement(rfc3339, words) {
  return element('time', { datetime: rfc3339 }, words);
}

/** A button that says what it does to whom, also to those who do not see where it stands. */
export function button(words, onClick, { label, style } = {}) {
  const made = element('button', { type: 'button', 'aria-label': label, class: style }, words);
  made.addEventListener('click', onClick);
  return made;
}

export function byId(id) {
  return document.getElementById(id);
}

/** Puts the template of that id in the place of whatever is there. */
export function show(place, templateId) {
  place.replaceChildren(document.importNode(byId(templateId).content, true));
}
