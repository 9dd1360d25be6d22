/** Access tokens taken apart and put together again, as an attacker does, or somebody who has the key. */
package authlab.token;
