/** The attacker does two things at once that are harmless one after the other. */
package authlab.scenario.race;
