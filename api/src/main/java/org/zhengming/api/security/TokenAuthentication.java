package org.zhengming.api.security;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Somebody for whom a token stands, at one request; there is no session. */
public final class TokenAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final SignedIn reader;

    public TokenAuthentication(SignedIn reader) {
        super(authorities(reader));
        this.reader = reader;
        setAuthenticated(true);
    }

    private static List<SimpleGrantedAuthority> authorities(SignedIn reader) {
        return reader.role().permissions().stream()
                .map(each -> new SimpleGrantedAuthority(each.name()))
                .toList();
    }

    @Override
    public SignedIn getPrincipal() {
        return reader;
    }

    /** The token itself is kept nowhere. */
    @Override
    public Object getCredentials() {
        return "";
    }
}
