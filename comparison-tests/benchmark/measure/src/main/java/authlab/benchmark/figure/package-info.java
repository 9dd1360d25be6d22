/** What was measured, as data: figures, the distributions behind them, and what they were to reach. Knows nothing of how. */
package authlab.benchmark.figure;
