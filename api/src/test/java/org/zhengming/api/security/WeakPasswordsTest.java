package org.zhengming.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeakPasswordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password123",
                "P@ssw0rd2026",
                "Ｐａｓｓｗｏｒｄ１２３",
                "PasswordPassword",
                "admin@123456",
                "qwertyuiop",
                "1qaz2wsx3edc",
                "Qwerty!@#$%^",
                "woaini1314520",
                "zhengming-demo",
                "13800001234",
                "2026-03-02!!",
                "aaaaaaaaaa",
                "1212121212",
                "abcdefghijkl",
                "zyxwvutsrq",
                "chen.lin-2026",
                "chenlin密码chenlin"
            })
    void what_anybody_would_try_first_is_known(String password) {
        assertThat(WeakPasswords.USUAL.knows(password, "chen.lin")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse 正名",
                "ten characters",
                "柳树 kettle 九月 violin",
                "h7Rw-qP2x-Lm9t",
                "my password is a river",
                "云梧的桥下有三只白鹭飞过"
            })
    void what_nobody_knows_is_not(String password) {
        assertThat(WeakPasswords.USUAL.knows(password, "chen.lin")).isFalse();
    }
}
