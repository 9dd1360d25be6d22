/**
 * The thing worth attacking: accounts that hold money, and transfers between them.
 *
 * <p>Money is a whole number of cents. Deliberately absent: currencies, fees, and any way to make money but to register.
 */
package authlab.bank;
