/** The attacker lets the victim's browser send the credential, which she never sees. */
package authlab.scenario.ride;
