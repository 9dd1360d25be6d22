/**
 * The bank as a browser sees it: one page and its files, from memory, the same for everybody.
 *
 * <p>The page itself is under {@code resources/bank}. It differs by service in one file, {@code credential.js}: how the
 * credential is kept. Deliberately absent: folders, templates, a build step, anybody's data.
 */
package authlab.page;
