/** What came of a run, for people and for programs: a page, a JSON document with its schema, a table for the terminal. */
package authlab.scenario.report;
