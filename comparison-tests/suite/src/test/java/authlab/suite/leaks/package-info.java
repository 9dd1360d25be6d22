/** No credential is found where none belongs. */
package authlab.suite.leaks;
