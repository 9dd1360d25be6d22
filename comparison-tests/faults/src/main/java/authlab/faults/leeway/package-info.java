/**
 * What a refresh token's leeway costs and what it buys: honest people who are logged out for nothing, against thieves who get
 * in and stay. Measured at the real service, whose database's clock is driven from one event to the next.
 *
 * <p>Deliberately absent: any formula for what the service would answer.
 */
package authlab.faults.leeway;
