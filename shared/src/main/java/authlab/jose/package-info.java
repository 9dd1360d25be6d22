/**
 * How JOSE objects are spelled (RFC 7515), to the letter: what an access token and a proof of possession have in common
 * before anybody asks what they say.
 *
 * <p>Deliberately absent: signatures and keys, which are the library's, and any kindness towards another spelling.
 */
package authlab.jose;
