/** Money is a whole number of cents; what people write and read is another matter. */

const FORMAT = new Intl.NumberFormat('en', { style: 'currency', currency: 'EUR' });

/** As it is read: €1,234.50. */
export function spelledMoney(cents) {
  return FORMAT.format(cents / 100);
}

/**
 * The cents that somebody means by `12`, `12.5`, `12.50` or `12,50`; undefined if that is not clear. `1,234` might be two
 * things, so it is none.
 */
export function centsOf(text) {
  const parts = /^(\d{1,9})(?:[.,](\d{1,2}))?$/.exec(text.trim());
  return parts ? Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0')) : undefined;
}
