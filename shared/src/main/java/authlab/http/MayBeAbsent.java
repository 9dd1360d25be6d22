package authlab.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On the type of a body that a request may leave out: the resource is then given null. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface MayBeAbsent {}
