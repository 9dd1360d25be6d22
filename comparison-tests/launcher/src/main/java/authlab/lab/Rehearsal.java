package authlab.lab;

import authlab.client.Actor;
import authlab.client.Carrier;
import authlab.client.Person;
import authlab.client.Service;
import java.util.Arrays;

/**
 * A day in the life of a customer, so that the classes behind every answer are among those that are archived. Nothing
 * depends on how it goes.
 */
final class Rehearsal {

    private static final Person CUSTOMER = new Person("rehearsal", "a password for one day");

    private Rehearsal() {}

    static void at(Instance instance) {
        Service service = instance.service();
        service.register(CUSTOMER);
        Arrays.stream(Carrier.values())
                .filter(carrier -> carrier.isJwt() == (instance.kind() == ServiceKind.JWT_AUTH))
                .forEach(carrier -> liveADay(service.visitor(carrier)));
    }

    private static void liveADay(Actor customer) {
        customer.login(CUSTOMER);
        customer.get("/api/me");
        customer.get("/auth/sessions");
        customer.get("/nowhere");
        customer.refresh();
        customer.reauthenticate(CUSTOMER.password());
        customer.logout();
        customer.get("/api/me");
    }
}
