/**
 * The contract, asked of both services from outside: this package sets the stage, those below it hold the tests.
 *
 * <p>A test gets a {@link authlab.suite.Scene}, one service behind one carrier with people in it, once for each carrier
 * ({@link authlab.suite.EachCarrier}). Processes are started when first needed and shared ({@link authlab.suite.Stage}).
 *
 * <p>Absent on purpose: any class of the services, and any weaker expectation for one carrier than for another that the
 * contract does not name.
 */
package authlab.suite;
