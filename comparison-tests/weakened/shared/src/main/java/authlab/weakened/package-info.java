/**
 * What makes a service a weakened one: it starts only without a {@link authlab.weakened.Defence}, or a few
 * that guard the same thing, only on loopback, and says so on every answer.
 *
 * <p>How each defence is taken out stands beside what it is taken out of, in the package of that name. Deliberately absent
 * from the services themselves: any of this.
 */
package authlab.weakened;
