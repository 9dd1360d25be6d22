/**
 * Plays scenarios and judges what came of them. Knows services and verdicts, and nothing of any story.
 */
package authlab.scenario.play;
