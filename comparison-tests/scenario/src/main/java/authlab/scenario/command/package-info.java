/** {@code ./mvnw -Pscenario}: plays scenarios for somebody who watches. */
package authlab.scenario.command;
