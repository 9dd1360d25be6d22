/** Bytes that no decent client sends, in every place that takes bytes. Whatever comes: a refusal the contract names, in time, and the service goes on. */
package authlab.suite.hostile;
