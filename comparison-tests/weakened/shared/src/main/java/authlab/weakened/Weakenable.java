package authlab.weakened;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Stereotype;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Stands in the place of the service's own bean; what it produces is asked for anew when something else is missing. */
@Stereotype
@Alternative
@Priority(1)
@ApplicationScoped
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Weakenable {}
