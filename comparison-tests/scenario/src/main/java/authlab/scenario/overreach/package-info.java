/** The attacker has a credential of her own, and uses it on what is not hers. */
package authlab.scenario.overreach;
