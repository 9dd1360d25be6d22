/** The attacker goes on with a credential whose time is over. */
package authlab.scenario.outlive;
