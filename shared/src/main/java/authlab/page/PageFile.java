package authlab.page;

import authlab.database.Sha256;
import io.vertx.core.buffer.Buffer;
import java.util.Base64;

/**
 * One file of the page, ready to be sent.
 *
 * @param etag changes with the content and with nothing else
 */
public record PageFile(String contentType, Buffer content, String etag) {

    static PageFile of(String name, byte[] content) {
        String etag = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Sha256.of(content).bytes());
        return new PageFile(typeOf(name), Buffer.buffer(content), '"' + etag + '"');
    }

    /** A type that is wrong would be refused by the browser, for it is told not to guess. */
    private static String typeOf(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "html" -> "text/html;charset=UTF-8";
            case "css" -> "text/css;charset=UTF-8";
            case "js" -> "text/javascript;charset=UTF-8";
            case "json" -> "application/json";
            case "svg" -> "image/svg+xml";
            default -> throw new IllegalArgumentException("no type is known for " + name);
        };
    }

    /** Whether somebody who has what this header of hers says has this very file (RFC 9110 §13.1.2). */
    boolean isAmong(String ifNoneMatch) {
        for (String known : ifNoneMatch.split(",", -1)) {
            String tag = known.strip();
            if (tag.equals("*") || tag.equals(etag) || tag.equals("W/" + etag)) {
                return true;
            }
        }
        return false;
    }
}
