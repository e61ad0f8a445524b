package org.zhengming.api.security;

import java.util.List;

/** Codes that stand in for the app, each good once; shown once. */
public record RecoveryCodeList(List<String> codes) {

    public RecoveryCodeList {
        codes = List.copyOf(codes);
    }

    @Override
    public String toString() {
        return "RecoveryCodeList[]";
    }
}
