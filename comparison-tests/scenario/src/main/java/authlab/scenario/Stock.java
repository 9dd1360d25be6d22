package authlab.scenario;

import authlab.client.Person;
import authlab.client.Service;
import authlab.lab.BulkRegistration;
import authlab.lab.Database;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Customers who had registered before a service was started, each given out once.
 *
 * <p>Hashing a password is the dearest thing that a service does, and most stories only want somebody who can log in: one
 * registers, and the others are copies of her.
 */
public final class Stock {

    static final String PASSWORD = "correct horse, battery staple";

    /** Of the name that makes her the first admin. */
    public static final Person ADMIN = new Person("admin", PASSWORD);

    /** As many as are needed where most is played; whoever comes later registers as anybody does. */
    private static final int SIZE = 600;

    private final Supplier<Optional<Person>> next;

    private Stock(Supplier<Optional<Person>> next) {
        this.next = next;
    }

    /** Nobody: everyone registers first. */
    public static Stock none() {
        return new Stock(Optional::empty);
    }

    /** All of them, once more for each copy of the database that they are in. */
    public static Stock full() {
        AtomicInteger given = new AtomicInteger();
        return new Stock(() -> Optional.of(given.incrementAndGet())
                .filter(number -> number <= SIZE)
                .map(Stock::person));
    }

    /** Registers all of them, and the admin. */
    public static void fill(Service service, Database database) {
        List<Person> people =
                IntStream.rangeClosed(1, SIZE).mapToObj(Stock::person).toList();
        Stream.of(people.get(0), ADMIN).forEach(person -> Lab.require(201, service.register(person)));
        BulkRegistration.copy(
                database,
                people.get(0).username(),
                people.stream().skip(1).map(Person::username).toList());
    }

    private static Person person(int number) {
        return new Person("stock-" + number, PASSWORD);
    }

    Optional<Person> next() {
        return next.get();
    }
}
