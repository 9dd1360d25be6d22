package authlab.client;

/**
 * Somebody who can log in: her name and what only she knows. {@link #toString()} tells the name alone.
 *
 * @param username sent as it is, also where the contract would refuse it
 * @param password sent as it is
 */
public record Person(String username, String password) {

    /** The same person with another password, right or wrong. */
    public Person with(String otherPassword) {
        return new Person(username, otherPassword);
    }

    @Override
    public String toString() {
        return username;
    }
}
