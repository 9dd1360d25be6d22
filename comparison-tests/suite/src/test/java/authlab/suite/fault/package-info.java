/** A database that is gone, that hangs, that is killed; a service that is killed. */
package authlab.suite.fault;
