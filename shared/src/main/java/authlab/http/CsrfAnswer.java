package authlab.http;

/** What {@code GET /auth/csrf} tells. */
public record CsrfAnswer(String csrfToken) {

    @Override
    public String toString() {
        return "CsrfAnswer[…]";
    }
}
