/** PostgreSQL as everything else sees it: transactions, its clock, and what it means when it cannot be asked. */
package authlab.database;
