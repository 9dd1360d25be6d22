/** What holds for every request whatever its purpose: paths, methods, bodies, headers, problems, their order, and that no carrier can be told from another. */
package authlab.suite.contract;
