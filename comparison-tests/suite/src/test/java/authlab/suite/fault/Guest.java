package authlab.suite.fault;

import authlab.client.Actor;
import authlab.client.Person;
import authlab.suite.Scene;

/**
 * Somebody at a service while its database fails, with a login for each thing that she tries: as many as the contract
 * lets her have.
 *
 * @param newcomer not registered
 * @param caller registered and not logged in
 * @param steady her login that only looks
 * @param renewing her login that is renewed
 * @param leaving her login that logs out
 * @param ending her login that ends another
 * @param ended the other
 */
record Guest(
        Scene scene,
        Person newcomer,
        Person caller,
        Actor steady,
        Actor renewing,
        Actor leaving,
        Actor ending,
        Actor ended) {

    static Guest at(Scene scene) {
        Person person = scene.member();
        return new Guest(
                scene,
                scene.stranger(),
                scene.member(),
                scene.loggedIn(person),
                scene.loggedIn(person),
                scene.loggedIn(person),
                scene.loggedIn(person),
                scene.loggedIn(person));
    }

    @Override
    public String toString() {
        return scene.toString();
    }
}
