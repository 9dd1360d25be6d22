package authlab.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a public endpoint: a valid credential is recognised, an invalid one ignored.
 *
 * <p>The CSRF token is then the resource's to ask for.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface LoginOptional {}
