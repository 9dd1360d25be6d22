/** Exhaust: the attacker tries as often, as much or as long as it takes. */
package authlab.scenario.exhaust;
