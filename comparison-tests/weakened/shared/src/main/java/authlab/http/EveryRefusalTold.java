package authlab.http;

import authlab.audit.EventType;
import authlab.audit.SecurityEvent;
import authlab.database.Transactions;
import authlab.session.FormerLogins;
import authlab.session.FormerLogins.Former;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Tells also of credentials that never were anybody's, each of them. */
final class EveryRefusalTold extends ToldByRefusals {

    private final AtomicLong told = new AtomicLong();

    EveryRefusalTold(FormerLogins formerLogins, Transactions transactions) {
        super(formerLogins, transactions);
    }

    @Override
    Stream<SecurityEvent> of(NotedRefusal refusal, Optional<Former> login) {
        return login.isPresent()
                ? super.of(refusal, login)
                : Stream.of(SecurityEvent.of(EventType.AUTHZ_FAIL, Optional.empty())
                        .from(refusal.device())
                        .because("unknown credential " + told.incrementAndGet()));
    }
}
