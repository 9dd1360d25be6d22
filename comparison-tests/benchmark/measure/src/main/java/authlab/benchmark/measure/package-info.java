/** What is measured, a class for each question. Each adds its figures to those of the run. */
package authlab.benchmark.measure;
