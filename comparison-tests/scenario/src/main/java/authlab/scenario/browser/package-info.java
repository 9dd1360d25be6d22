/**
 * A real browser as a story sees it: the bank's page and the attacker's, side by side.
 *
 * <p>Deliberately absent: any browser. Whoever plays such stories brings one ({@link authlab.scenario.browser.Browsers}), so
 * that all others need none.
 */
package authlab.scenario.browser;
