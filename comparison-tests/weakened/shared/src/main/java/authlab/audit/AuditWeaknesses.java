package authlab.audit;

import authlab.database.DatabaseClock;
import authlab.database.Transactions;
import authlab.weakened.Missing;
import authlab.weakened.Weakenable;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;

/** What can be taken out of this room. */
class AuditWeaknesses {

    @Produces
    @Weakenable
    AuditLog log(Missing missing, @ConfigProperty(name = "quarkus.application.name") String application) {
        return switch (missing.defence()) {
            case LOG_ENCODING -> new PastedAuditLog(application);
            case LOGIN_DIGEST -> new AnonymousAuditLog(application);
            default -> new AuditLog(application);
        };
    }

    @Produces
    @Weakenable
    SecurityEvents events(
            Missing missing,
            Session database,
            Transactions transactions,
            TransactionSynchronizationRegistry transaction,
            DatabaseClock clock,
            AuditLog log,
            Instance<Requester> requester) {
        return switch (missing.defence()) {
            case EVENTS_RECORDED -> new NothingRecorded(database, transactions, transaction, clock, log, requester);
            case ONE_ALARM -> new RepeatedAlarms(database, transactions, transaction, clock, log, requester);
            case EVENT_WITH_CHANGE -> new RecordedBesides(database, transactions, transaction, clock, log, requester);
            default -> new SecurityEvents(database, transactions, transaction, clock, log, requester);
        };
    }
}
