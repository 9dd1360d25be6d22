/** Witness: the attacker does something, and nobody hears of it. */
package authlab.scenario.witness;
