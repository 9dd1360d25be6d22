package authlab.http;

/**
 * A cookie that only this host can set, over HTTPS, and that scripts and other sites never see (RFC 6265bis §4.1.3.2).
 *
 * @param name with the prefix {@code __Host-}, which makes browsers insist on the attributes
 */
public record HostCookie(String name) {

    private static final String ATTRIBUTES = "; Secure; HttpOnly; SameSite=Strict; Path=/";

    public HostCookie {
        if (!name.startsWith("__Host-")) {
            throw new IllegalArgumentException("a host cookie's name begins with __Host-, not " + name);
        }
    }

    /** The {@code Set-Cookie} value that keeps it until the browser closes. */
    public String holding(String value) {
        return name + "=" + value + ATTRIBUTES;
    }

    /** The {@code Set-Cookie} value that removes it. */
    public String cleared() {
        return name + "=" + ATTRIBUTES + "; Max-Age=0";
    }
}
