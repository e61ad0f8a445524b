package org.zhengming.api.security;

import java.io.Serializable;

/** Whoever comes through the sign-in. */
sealed interface Passed extends Serializable permits SignedIn, Enrolling, Choosing {

    /** Who it is, signed in whole or not yet. */
    SignedIn reader();
}
