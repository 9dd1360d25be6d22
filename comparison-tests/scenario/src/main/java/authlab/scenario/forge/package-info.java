/** The attacker makes a credential that nobody gave her. */
package authlab.scenario.forge;
