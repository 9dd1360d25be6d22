/**
 * Brings up all that the lab needs on one machine: PostgreSQL, certificates, keys, and any number of instances of both
 * services as processes of their own.
 *
 * <p>{@link authlab.lab.Launcher} is the command; {@link authlab.lab.Lab} is the same for tests, with the means to stop,
 * pause and kill what runs. Secrets stay in files of mode 0600 and never reach a command line or a message.
 *
 * <p>Absent on purpose: any class of the services, and any knowledge of the contract beyond registering the demo users.
 */
package authlab.lab;
