/** What a load costs: processor time by process, allocation, memory, and what PostgreSQL had to write. */
package authlab.benchmark.cost;
