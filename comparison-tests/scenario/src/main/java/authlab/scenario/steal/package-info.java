/** The attacker takes a credential that was given to somebody else. */
package authlab.scenario.steal;
