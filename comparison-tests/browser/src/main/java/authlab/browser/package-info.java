/**
 * A real Chromium, to which {@code bank.test} and the attackers' sites are this machine: for the stories of the catalogue that
 * need one, and for the bank's page as its visitors meet it.
 *
 * <p>Absent on purpose: any class of the services, any look into the page's modules, and a test that passes where there is
 * no browser. Whoever has none and wants none says {@code -DskipBrowser}.
 */
package authlab.browser;
