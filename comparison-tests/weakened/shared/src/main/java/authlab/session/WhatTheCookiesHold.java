package authlab.session;

import authlab.session.IssuedCredential.BearerTokens;
import java.util.List;
import java.util.Optional;

/** Tells in the body too what the cookies hold, for the convenience of scripts. */
public final class WhatTheCookiesHold {

    private WhatTheCookiesHold() {}

    /** The same credential, told twice. */
    public static IssuedCredential inTheBodyToo(IssuedCredential issued) {
        if (issued.cookies().isEmpty()) {
            return issued;
        }
        List<String> values =
                issued.cookies().stream().map(WhatTheCookiesHold::valueOf).toList();
        BearerTokens told = new BearerTokens(values.get(0), 0, values.get(values.size() - 1));
        return new IssuedCredential(issued.csrfToken(), Optional.of(told), issued.cookies());
    }

    private static String valueOf(String cookie) {
        return cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
    }
}
