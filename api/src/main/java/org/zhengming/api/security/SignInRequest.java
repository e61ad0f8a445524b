package org.zhengming.api.security;

/** Name and password of an account. */
public record SignInRequest(String username, String password) {

    private static final int LONGEST = 200;

    boolean complete() {
        return fits(username) && fits(password);
    }

    private static boolean fits(String value) {
        return value != null && !value.isEmpty() && value.length() <= LONGEST;
    }

    @Override
    public String toString() {
        return "SignInRequest[]";
    }
}
