/**
 * The bank's page as its visitors meet it: both services behind one Chromium, which takes them for {@code bank.test}.
 *
 * <p>Absent on purpose: any class of the services, any look into the page's modules, and a test that passes where there is
 * no browser. Whoever has none and wants none says {@code -DskipBrowser}.
 */
package authlab.browser;
