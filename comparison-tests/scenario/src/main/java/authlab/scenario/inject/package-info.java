/** Inject: what was sent as a value is read as something else. */
package authlab.scenario.inject;
