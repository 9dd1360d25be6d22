package authlab.suite;

import authlab.client.Carrier;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * A test that is run on each carrier; its one parameter is the {@link Scene}. It shares the services with all others of its
 * configuration, but for those that say {@code @ResourceLock} with its name in small letters.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ResourceLock(providers = SharedServices.class)
@ParameterizedTest(name = "{0}")
@ArgumentsSource(Scenes.class)
public @interface EachCarrier {

    /** Those that the test makes sense on. */
    Carrier[] of() default {Carrier.SESSION, Carrier.JWT_BEARER, Carrier.JWT_COOKIE};

    Configuration in() default Configuration.ORDINARY;
}
