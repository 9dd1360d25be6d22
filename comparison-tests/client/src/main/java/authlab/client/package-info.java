/**
 * Speaks the HTTP contract from outside: one interface, three carriers.
 *
 * <p>Start at {@link authlab.client.Service}: where requests go. An {@link authlab.client.Actor} is somebody who uses it
 * and keeps what a browser or an app would keep; her {@link authlab.client.Credentials} are a value, so an attack is
 * "the same, but". {@link authlab.client.Wire} sends the bytes that no client sends.
 *
 * <p>Absent on purpose: any class of the services, retries, waiting out a 429, and an opinion on what an answer should
 * have been. Nothing here prints a credential.
 */
package authlab.client;
