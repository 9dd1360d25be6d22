package authlab.suite;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLocksProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/** Says which services a test shares with others: those of its {@link Configuration}. */
final class SharedServices implements ResourceLocksProvider {

    SharedServices() {}

    @Override
    public Set<Lock> provideForMethod(List<Class<?>> enclosing, Class<?> testClass, Method test) {
        Optional<EachCarrier> asked = AnnotationSupport.findAnnotation(test, EachCarrier.class);
        return asked.map(each -> each.in().name().toLowerCase(Locale.ROOT)).stream()
                .map(name -> new Lock(name, ResourceAccessMode.READ))
                .collect(Collectors.toSet());
    }
}
