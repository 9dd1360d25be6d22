package authlab.scenario.steal;

import static authlab.client.Carrier.JWT_BEARER;
import static authlab.scenario.Defence.BOUND_HOWEVER_SENT;
import static authlab.scenario.Defence.DEVICE_BINDING;
import static authlab.scenario.Expectation.refused;

import authlab.client.Actor;
import authlab.client.DeviceKey;
import authlab.scenario.AfterEnd;
import authlab.scenario.Attempt;
import authlab.scenario.Customer;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import java.util.List;

/**
 * A thief copies a credential and presents it from another machine. Of a login that is bound to nothing the copy is as good
 * as the original, on every carrier; of one that is bound to a key it is worth nothing, for the key does not travel.
 *
 * <p>A half-fix that does not help: binding to the address or the browser's name. Both change under honest users, and a
 * thief can have them.
 */
public final class StealAndReplay implements Scenario {

    @Override
    public Facts facts() {
        return Facts.of("present a copied credential of a bound login from another machine")
                .because(
                        "each request must be signed by the key that the login is bound to, and that stays on its device")
                .onAll(refused(401, "invalid-dpop-proof"))
                .bitesWithout(DEVICE_BINDING)
                .bitesWithout(JWT_BEARER, BOUND_HOWEVER_SENT)
                .standards(
                        "ASVS V10.3.5",
                        "RFC 9449 §7.1",
                        "RFC 9449 §7.2",
                        "RFC 9700 §2.2.1",
                        "RFC 9700 §4.10.1",
                        "CWE-294",
                        "OWASP A07:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step(
                "Given a customer whose login is bound to nothing, a copy of her credential is as good as the original;");
        Customer victim = lab.newCustomer();
        Lab.require(200, victim.logIn().snapshot().get("/api/me"));

        lab.step("given another login of hers that is bound to a key of her device,");
        Theft theft = Theft.of(victim, lab);
        Lab.require(200, theft.owner().get("/api/me"));

        lab.step("when a thief presents a copy of that credential, with no key and with one of her own,");
        Actor thief = theft.owner().snapshot();
        Attempt attempt = Attempt.bestOf(List.of(AfterEnd.useOf(thief), AfterEnd.useOf(thief.on(DeviceKey.fresh()))));

        lab.step("and is let in, that is the prize.");
        return attempt;
    }
}
