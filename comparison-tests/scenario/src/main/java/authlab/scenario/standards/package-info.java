/** What the standards ask for, and what shows that each service does it. */
package authlab.scenario.standards;
