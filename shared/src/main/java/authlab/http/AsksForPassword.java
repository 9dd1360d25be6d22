package authlab.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On an endpoint for who is logged in, that asks for her password once more: who gave too many wrong ones is refused by the
 * gate, before anything else is looked at.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface AsksForPassword {}
