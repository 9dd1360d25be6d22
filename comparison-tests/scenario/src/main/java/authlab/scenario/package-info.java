/**
 * The catalogue: one attack a file, each a page that teaches, in families named by what the attacker wants.
 *
 * <p>A {@link authlab.scenario.Scenario} has {@link authlab.scenario.Facts}, which are data, and an attack, which is a
 * story and says what happened. Deliberately absent: a verdict. That is given in {@code play}, by who knows nothing of the
 * story.
 */
package authlab.scenario;
