/** The attacker gives the victim a credential that she knows. */
package authlab.scenario.fixate;
